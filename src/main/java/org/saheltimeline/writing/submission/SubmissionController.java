package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.util.List;

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
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.RequiredFields;
import org.saheltimeline.writing.history.RevisionView;
import org.saheltimeline.writing.revision.Statements;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for adding and changing facts. */
@RestController
@Tag(name = "writing")
class SubmissionController {

	private final Writes writes;

	private final Drafting drafting;

	private final SubmittedOriginals originals;

	SubmissionController(Writes writes, Drafting drafting, SubmittedOriginals originals) {
		this.writes = writes;
		this.drafting = drafting;
		this.originals = originals;
	}

	@PostMapping(path = "/api/v1/submissions", consumes = { Format.Type.YAML, MediaType.APPLICATION_JSON_VALUE },
			produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "submit", summary = "Adds and changes articles, actors, places and events in one revision",
			description = """
					The body lists dossiers and entries as in the seed files, each of them complete: one that is already stored is replaced. `delete` lists what to delete by id.
					To have citations, numbers and wording checked against the articles, include their texts as `originals`; they are not stored.
					Either everything is written or nothing. With `dryRun=true`, everything is checked and nothing is written.""",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "Dossiers and entries, 1 MiB at most",
					content = {
							@Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
									schema = @Schema(implementation = Submission.class),
									examples = {
											@ExampleObject(name = "actor", summary = "A new actor",
													value = WriteExamples.SUBMISSION),
											@ExampleObject(name = "article", summary = "A new article with a new event",
													value = WriteExamples.SUBMITTED_ARTICLE) }),
							@Content(mediaType = Format.Type.YAML, schema = @Schema(implementation = Submission.class),
									examples = {
											@ExampleObject(name = "actor", summary = "A new actor",
													value = WriteExamples.SUBMISSION),
											@ExampleObject(name = "article", summary = "A new article with a new event",
													value = WriteExamples.SUBMITTED_ARTICLE) }) }))
	@IdempotentWrite
	@ApiResponse(responseCode = "201", description = "Written: the revision. `Location` is its address")
	@ApiResponse(responseCode = "200", description = "Nothing was written: a dry run, or nothing changed")
	ResponseEntity<RevisionView> submit(@ParameterObject SubmissionParameters parameters,
			@Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
			HttpServletRequest request) throws IOException {
		if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
			throw RefusedSubmission.because(ProblemType.PRECONDITION_FAILED,
					"A submission has no version that If-Match could name. Leave the header out.");
		}
		SubmittedText body = SubmittedText.of(request, type);
		WriteRequest write = WriteRequest.of(request, parameters, body.text());
		return this.writes.write(write, draft(body.parse(Submission.class), write.because())).toResponse();
	}

	private Draft draft(ParsedText<Submission> parsed, @Nullable String because) {
		Submission submission = parsed.content();
		SubmissionFaults faults = this.drafting.faults(parsed.positions(), submission::pointer);
		RequiredFields.check(submission, faults.of(submission.dossiers().size()));
		faults.refuse();
		Statements statements = this.drafting.statements();
		submission.addTo(statements, faults);
		this.originals.check(submission, because, faults);
		return (stored) -> new Drafted(statements, submission.targets(), faults, HttpStatus.CREATED, List.of());
	}

}
