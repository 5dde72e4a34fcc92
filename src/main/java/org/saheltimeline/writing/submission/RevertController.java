package org.saheltimeline.writing.submission;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.writing.history.RevisionView;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for undoing a revision. */
@RestController
@Tag(name = "writing")
class RevertController {

	private final Writes writes;

	private final Drafting drafting;

	RevertController(Writes writes, Drafting drafting) {
		this.writes = writes;
		this.drafting = drafting;
	}

	@PostMapping(path = "/api/v1/revisions/{version}/revert", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "revertRevision", summary = "Undoes a revision, as a revision of its own",
			description = "Restores what was stated before, and deletes what was new. 409 lists what has changed again since.",
			security = @SecurityRequirement(name = "token"))
	@ApiResponse(responseCode = "201", description = "Written: the revision. `Location` is its address")
	@ApiResponse(responseCode = "200", description = "Nothing was written: a dry run, or nothing changed")
	@IdempotentWrite
	ResponseEntity<RevisionView> revert(
			@PathVariable @Parameter(description = "The number of the revision", example = "1",
					schema = @Schema(type = "integer", format = "int32")) String version,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) {
		WriteRequest write = WriteRequest.of(request, parameters, "");
		return this.writes.write(write, new Revert(version, this.drafting)).toResponse();
	}

}
