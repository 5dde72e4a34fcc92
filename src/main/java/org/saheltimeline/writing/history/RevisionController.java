package org.saheltimeline.writing.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.saheltimeline.http.listing.Page;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for what each revision changed. */
@RestController
@RequestMapping(path = "/api/v1/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "history")
class RevisionController {

	private final Revisions revisions;

	RevisionController(Revisions revisions) {
		this.revisions = revisions;
	}

	@GetMapping
	@Operation(operationId = "listRevisions", summary = "All revisions, the newest first",
			description = "Each change of the data, from the seeds, by bulk intake or over HTTP, is a revision. Its number is the version of the data.")
	@ApiResponse(responseCode = "200",
			description = "A page of revisions, the newest first: when each was made, by whom and why")
	Page<RevisionView> list(@ParameterObject HistoryPaging paging) {
		return this.revisions.list(paging);
	}

	@GetMapping("{version}")
	@Operation(operationId = "getRevision",
			summary = "One revision: when it was made, by whom and why, and what it changed",
			description = "`edits` lists each part of a dossier or an entry that differs, as it was and as it became. What is new or deleted as a whole is in `changes` only.")
	@ApiResponse(responseCode = "200",
			description = "The revision: when it was made, by whom and why, and each resource that it changed")
	RevisionView get(@PathVariable @Parameter(description = "The version of the data that it created", example = "1",
			schema = @Schema(type = "integer", format = "int32")) String version) {
		return this.revisions.get(version);
	}

}
