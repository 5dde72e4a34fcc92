package org.saheltimeline.timeline.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.web.KnownBy;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Endpoints for events: what happened, when and where, who took part, and which articles
 * report it.
 */
@RestController
@RequestMapping(path = "/api/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "events")
class EventController {

	private final Events events;

	private final EventFacets facets;

	EventController(Events events, EventFacets facets) {
		this.events = events;
		this.facets = facets;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.CSV, Format.Type.NDJSON, Format.Type.GEOJSON,
			Format.Type.TIMELINEJS, Format.Type.ICS, Format.Type.ATOM, Format.Type.JSONLD })
	@Operation(operationId = "listEvents",
			summary = "The timeline: events by date, kind, actor, place, article or text")
	@ApiResponse(responseCode = "200",
			description = "A page of events, the earliest first unless `sort` or `q` says otherwise, each with its date, who took part, where, and the citations")
	ListAnswer<EventView> list(@ParameterObject EventFilter filter, @ParameterObject EventParts parts,
			@ParameterObject Paging paging, Format format) {
		return this.events.list(filter, parts, paging, format);
	}

	@GetMapping("facets")
	@Operation(operationId = "getEventFacets",
			summary = "How many events there are of each kind, status, actor, place, country and month",
			description = "Takes the filters of the list. An event counts once for each of its values; with `role`, it counts for an actor only if the actor has that role. To offer further values of a facet that is filtered already, name it in `unfiltered`. If there are more than 10,000 events, a sample is counted, and `estimate` says so.")
	@ApiResponse(responseCode = "200",
			description = "The number of events for each kind, status, actor, place, country and month")
	FacetsView facets(@ParameterObject EventFilter filter, @ParameterObject FacetChoice choice) {
		return this.facets.of(filter, choice);
	}

	// Excludes facets: otherwise, a request for facets in a format that only events
	// support would end up here
	@GetMapping(path = "{id:(?!facets$).+}",
			produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.GEOJSON, Format.Type.TIMELINEJS, Format.Type.ICS,
					Format.Type.ATOM, Format.Type.JSONLD })
	@Operation(operationId = "getEvent", summary = "One event, with its links and what each article says of it")
	@ApiResponse(responseCode = "200",
			description = "The event: its date and what that is based on, who took part, where, its links to other events, and what each article says about it",
			content = @Content(schema = @Schema(implementation = EventView.class)))
	Object get(
			@PathVariable @Parameter(description = "The event's id", example = "first-convoy-leaves-niger") String id,
			@ParameterObject SecondClock clock, Format format) {
		return (format == Format.JSON && clock.knownBy() == null) ? this.events.json(id)
				: this.events.get(id, clock.knownBy());
	}

	/**
	 * The query parameter for what was known when.
	 *
	 * @param knownBy latest publication date to consider
	 */
	record SecondClock(
			@Parameter(
					description = "What was known then: only what articles published by that day, month or year say. "
							+ "404 if nothing was known about the event",
					example = "2024-12-31") @Nullable KnownBy knownBy) {

	}

}
