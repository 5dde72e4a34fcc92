package org.saheltimeline.writing.history;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for what a resource was like before. */
@RestController
@RequestMapping(path = "/api/v1/{collection:articles|actors|places|events|troop-counts}/{id}",
		produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "history")
class VersionController {

	private final Versions versions;

	VersionController(Versions versions) {
		this.versions = versions;
	}

	@GetMapping("versions")
	@Operation(operationId = "listVersions", summary = "The versions of a resource, the newest first",
			description = "A resource has a new version whenever its JSON changes, even if what changed is only shown in it. A deletion is a version, too.")
	@ApiResponse(responseCode = "200",
			description = "A page of versions, the newest first: when each came about, and by which revision")
	Page<VersionView> list(@PathVariable @Collection String collection, @PathVariable @Id String id,
			@ParameterObject HistoryPaging paging) {
		return this.versions.list(ResourceKind.ofCollection(collection), id, paging.paging());
	}

	@GetMapping("versions/{number}")
	@Operation(operationId = "getVersion", summary = "A resource as it was in one version",
			description = "The response is what the address of the resource returned then. 410 if that version is the deletion of the resource.")
	@ApiResponse(responseCode = "200", description = "The resource as its own address returned it then",
			content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
					schema = @Schema(type = "object",
							description = "The resource, as its own address returned it then")))
	@ApiResponse(responseCode = "410", description = "Deleted, or erased")
	RecordedJson get(@PathVariable @Collection String collection, @PathVariable @Id String id,
			@PathVariable @Parameter(description = "The number of the version, from 1", example = "1",
					schema = @Schema(type = "integer", format = "int32")) String number) {
		long wanted = Numbers.positive(number)
			.orElseThrow(() -> new NotFound("number",
					InvalidValue.malformed("\"%s\" is not a number of a version.".formatted(number))));
		return this.versions.get(ResourceKind.ofCollection(collection), id, wanted);
	}

	/** Describes the kind of resource in a path. */
	@Parameter(description = "The kind of resource", example = "events",
			schema = @Schema(type = "string",
					allowableValues = { "articles", "actors", "places", "events", "troop-counts" }))
	@Retention(RetentionPolicy.RUNTIME)
	@interface Collection {

	}

	/** Describes the id of a resource in a path. */
	@Parameter(description = "The id of the resource", example = "niger-coup")
	@Retention(RetentionPolicy.RUNTIME)
	@interface Id {

	}

}
