package org.saheltimeline.timeline.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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

/** Endpoints for actors. */
@RestController
@RequestMapping(path = "/api/v1/actors", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "actors")
class ActorController {

	private final Actors actors;

	ActorController(Actors actors) {
		this.actors = actors;
	}

	@GetMapping(produces = { MediaType.APPLICATION_JSON_VALUE, Format.Type.CSV, Format.Type.NDJSON })
	@Operation(operationId = "listActors", summary = "Actors: states, persons, armed forces …")
	@ApiResponse(responseCode = "200", description = "A page of actors, by name unless `sort` says otherwise")
	ListAnswer<ActorView> list(@ParameterObject ActorFilter filter, @ParameterObject Paging paging, Format format) {
		return this.actors.list(filter, paging, format);
	}

	@GetMapping("{id}")
	@Operation(operationId = "getActor", summary = "One actor, with every spelling of its name and its relations")
	@ApiResponse(responseCode = "200",
			description = "The actor: every spelling of its name, its kind, and its relations to others, with their citations")
	ActorView get(@PathVariable @Parameter(description = "The actor's id", example = "sylvain-itte") String id,
			@ParameterObject SecondClock clock) {
		return this.actors.get(id, clock.knownBy());
	}

	/**
	 * The query parameter for what was known when.
	 *
	 * @param knownBy latest publication date to consider
	 */
	record SecondClock(@Parameter(description = "Only what was certainly published by then: a day, month or year",
			example = "2023-12-31") @Nullable KnownBy knownBy) {

	}

}
