package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.net.URI;
import java.security.Principal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.history.RevisionView;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for adding and changing facts. */
@RestController
@Tag(name = "writing")
class SubmissionController {

	static final String YAML = "application/yaml";

	/** JSON, which is YAML, too. */
	private static final String EXAMPLE = """
			{"actors": [{"id": "niger-red-cross", "name": "Red Cross Society of Niger", "kind": "organisation", "aliases": [],
			  "country": "NE", "wikidata": null, "description": "The national Red Cross society."}]}""";

	private final Submissions submissions;

	SubmissionController(Submissions submissions) {
		this.submissions = submissions;
	}

	@PostMapping(path = "/api/v1/submissions", consumes = { YAML, MediaType.APPLICATION_JSON_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "submit", summary = "Adds and changes articles, actors, places and events in one revision",
			description = """
					The body lists dossiers and entries as in the seed files: `dossiers`, `actors`, `places` and `events`. Each is stated whole; a stored one is replaced.
					With `dryRun=true` everything is checked and nothing is written. Either all of it is written or nothing.""",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "Dossiers and entries, 1 MiB at most",
					content = {
							@Content(mediaType = YAML, schema = @Schema(type = "object"),
									examples = @ExampleObject(name = "actor", value = EXAMPLE)),
							@Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object"),
									examples = @ExampleObject(name = "actor", value = EXAMPLE)) }))
	@ApiResponse(responseCode = "201", description = "Written: the revision, which `Location` names")
	@ApiResponse(responseCode = "200", description = "Nothing was written: a dry run, or everything was already so")
	ResponseEntity<RevisionView> submit(@ParameterObject SubmissionParameters parameters,
			@Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
			@Parameter(hidden = true) Principal author, HttpServletRequest request) throws IOException {
		if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
			throw RefusedSubmission.because(ProblemType.PRECONDITION_FAILED,
					"A submission has no version that If-Match could name. Leave the header out.");
		}
		RevisionView revision = this.submissions.submit(SubmittedText.of(request, type), parameters, author.getName());
		ResponseEntity.BodyBuilder answer = (revision.version() != null)
				? ResponseEntity.created(URI.create(Address.of("revisions", String.valueOf(revision.version()))))
				: ResponseEntity.ok();
		return answer.cacheControl(CacheControl.noStore()).body(revision);
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(RefusedSubmission refusal, HttpServletRequest request) {
		return Problem.of(refusal.type(), String.valueOf(refusal.getMessage()), request, refusal.errors()).toResponse();
	}

}
