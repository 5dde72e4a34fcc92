package org.saheltimeline.event;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.web.KnownBy;
import org.saheltimeline.listing.Page;
import org.saheltimeline.listing.Paging;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened, when, where, who took part, and which articles say so. */
@RestController
@RequestMapping(path = "/api/v1/events", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "events")
class EventController {

	private final Events events;

	EventController(Events events) {
		this.events = events;
	}

	@GetMapping
	@Operation(operationId = "listEvents",
			summary = "The timeline: events by date, kind, actor, place, article or text")
	Page<EventView> list(@ParameterObject EventFilter filter, @ParameterObject Paging paging,
			@ParameterObject EventParts parts) {
		return this.events.list(filter, paging, parts.include());
	}

	@GetMapping("{id}")
	@Operation(operationId = "getEvent", summary = "One event, with its links and what each article says of it")
	EventView get(
			@PathVariable @Parameter(description = "The event's id", example = "first-convoy-leaves-niger") String id,
			@ParameterObject SecondClock clock) {
		return this.events.get(id, clock.knownBy());
	}

	/**
	 * Which parts of an event a list shows.
	 *
	 * @param include parts that a list leaves out unless asked
	 */
	record EventParts(@Parameter(
			description = "Parts that a list leaves out unless asked: `reports`, `links`; several with commas",
			example = "reports") @Nullable List<EventInclude> include) {

	}

	/**
	 * What was known when.
	 *
	 * @param knownBy only what articles published by then say
	 */
	record SecondClock(@Parameter(
			description = "The second clock: only what articles published by then say; a day, a month or a year. "
					+ "404 where nothing was known of the event",
			example = "2024-12-31") @Nullable KnownBy knownBy) {

	}

}
