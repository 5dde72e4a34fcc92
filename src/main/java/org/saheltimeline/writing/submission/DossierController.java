package org.saheltimeline.writing.submission;

import java.io.IOException;

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
import org.saheltimeline.http.caching.OwnCaching;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.history.RevisionView;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints for all that one article says. */
@RestController
@OwnCaching
@RequestMapping("/api/v1/dossiers/{article}")
@Tag(name = "writing")
class DossierController {

	private final Edits edits;

	DossierController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping(produces = { Format.Type.JSON, Format.Type.YAML })
	@Operation(operationId = "getDossier", summary = "The dossier of an article: all that is stated about it",
			description = "In YAML, this is the file in seeds/articles/. To edit it, send the `ETag` back as `If-Match`.")
	@ApiResponse(responseCode = "200",
			description = "The dossier: the article, its paragraphs, and every fact that is stated about it",
			content = { @Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = Dossier.class)),
					@Content(mediaType = Format.Type.YAML,
							schema = @Schema(type = "string", maxLength = SubmittedText.LONGEST)) })
	@ApiResponse(responseCode = "410", description = "Deleted")
	ResponseEntity<String> get(@PathVariable @Parameter(description = "The article's id",
			example = "niger-army-sets-december-22") String article, Format format) {
		return this.edits.read(Target.of("article", article), format);
	}

	@PutMapping(consumes = { Format.Type.YAML, Format.Type.JSON }, produces = Format.Type.JSON)
	@Operation(operationId = "putDossier", summary = "Replaces the dossier of an article, or adds one",
			description = ConditionalEdit.PUT + " What the new dossier leaves out is deleted.",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = ConditionalEdit.BODY,
					content = {
							@Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = Dossier.class),
									examples = @ExampleObject(name = "whole", summary = "All fields",
											value = WriteExamples.DOSSIER)),
							@Content(mediaType = Format.Type.YAML, schema = @Schema(implementation = Dossier.class),
									examples = @ExampleObject(name = "whole", summary = "All fields",
											value = WriteExamples.DOSSIER)) }))
	@ConditionalAddition
	@ApiResponse(responseCode = "201", description = ConditionalEdit.CREATED)
	ResponseEntity<RevisionView> put(
			@PathVariable @Parameter(description = "The article's id",
					example = "red-cross-reopens-clinic") String article,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.put(Target.of("article", article), parameters, request);
	}

	@PatchMapping(consumes = SubmittedText.MERGE_PATCH, produces = Format.Type.JSON)
	@Operation(operationId = "patchDossier", summary = "Changes fields of the dossier of an article",
			description = ConditionalEdit.PATCH, security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "The fields to change",
					content = @Content(mediaType = SubmittedText.MERGE_PATCH,
							schema = @Schema(implementation = Dossier.class),
							examples = @ExampleObject(name = "patch", summary = "Some fields",
									value = WriteExamples.DOSSIER_PATCH))))
	@ConditionalEdit
	ResponseEntity<RevisionView> patch(
			@PathVariable @Parameter(description = "The article's id",
					example = "niger-army-sets-december-22") String article,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.patch(Target.of("article", article), parameters, request);
	}

	@DeleteMapping(produces = Format.Type.JSON)
	@Operation(operationId = "deleteDossier", summary = "Deletes an article with everything it says",
			description = "409 if it would leave an event without a report, or if links of events cite the article.",
			security = @SecurityRequirement(name = "token"))
	@ConditionalEdit
	@ApiResponse(responseCode = "204", description = ConditionalEdit.DELETED, content = @Content)
	ResponseEntity<RevisionView> delete(
			@PathVariable @Parameter(description = "The article's id",
					example = "red-cross-reopens-clinic") String article,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) {
		return this.edits.delete(Target.of("article", article), parameters, request);
	}

}
