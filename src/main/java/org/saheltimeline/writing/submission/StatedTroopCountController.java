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

/** Endpoints for one troop count of one article. */
@RestController
@OwnCaching
@RequestMapping("/api/v1/dossiers/{article}/troop-counts/{id}")
@Tag(name = "writing")
class StatedTroopCountController {

	private final Edits edits;

	StatedTroopCountController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping(produces = { Format.Type.JSON, Format.Type.YAML })
	@Operation(operationId = "getStatedTroopCount", summary = "A troop count, as the dossier of its article states it",
			description = "To edit it, send the `ETag` back as `If-Match`.")
	@ApiResponse(responseCode = "200", description = "The troop count as it is stated, with its citation",
			content = {
					@Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = Dossier.TroopCount.class)),
					@Content(mediaType = Format.Type.YAML,
							schema = @Schema(type = "string", maxLength = SubmittedText.LONGEST)) })
	@ApiResponse(responseCode = "410", description = "Deleted")
	ResponseEntity<String> get(
			@PathVariable @Parameter(description = "The article's id",
					example = "niger-army-sets-december-22") String article,
			@PathVariable @Parameter(description = "The troop count's id",
					example = "niger-french-1346-departed") String id,
			Format format) {
		return this.edits.read(Target.of(article, FactKind.TROOP_COUNT, id), format);
	}

	@PutMapping(consumes = { Format.Type.YAML, Format.Type.JSON }, produces = Format.Type.JSON)
	@Operation(operationId = "putStatedTroopCount", summary = "Replaces a troop count of an article, or adds one",
			description = ConditionalEdit.PUT + " `id` in the body is that of the address.",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = ConditionalEdit.BODY, content = {
					@Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = Dossier.TroopCount.class),
							examples = @ExampleObject(name = "whole", summary = "All fields",
									value = WriteExamples.TROOP_COUNT)),
					@Content(mediaType = Format.Type.YAML, schema = @Schema(implementation = Dossier.TroopCount.class),
							examples = @ExampleObject(name = "whole", summary = "All fields",
									value = WriteExamples.TROOP_COUNT)) }))
	@ConditionalEdit
	@ApiResponse(responseCode = "201", description = ConditionalEdit.CREATED)
	ResponseEntity<RevisionView> put(
			@PathVariable @Parameter(description = "The article's id",
					example = "niger-army-sets-december-22") String article,
			@PathVariable @Parameter(description = "The troop count's id",
					example = "niger-french-1346-departed") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.put(Target.of(article, FactKind.TROOP_COUNT, id), parameters, request);
	}

	@PatchMapping(consumes = SubmittedText.MERGE_PATCH, produces = Format.Type.JSON)
	@Operation(operationId = "patchStatedTroopCount", summary = "Changes fields of a troop count of an article",
			description = ConditionalEdit.PATCH, security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "The fields to change",
					content = @Content(mediaType = SubmittedText.MERGE_PATCH,
							schema = @Schema(implementation = Dossier.TroopCount.class),
							examples = @ExampleObject(name = "patch", summary = "Some fields",
									value = WriteExamples.TROOP_COUNT_PATCH))))
	@ConditionalEdit
	ResponseEntity<RevisionView> patch(
			@PathVariable @Parameter(description = "The article's id",
					example = "niger-army-sets-december-22") String article,
			@PathVariable @Parameter(description = "The troop count's id",
					example = "niger-french-1346-departed") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.patch(Target.of(article, FactKind.TROOP_COUNT, id), parameters, request);
	}

	@DeleteMapping(produces = Format.Type.JSON)
	@Operation(operationId = "deleteStatedTroopCount", summary = "Deletes a troop count of an article",
			description = "409 if another count is part of it.", security = @SecurityRequirement(name = "token"))
	@ConditionalEdit
	@ApiResponse(responseCode = "204", description = ConditionalEdit.DELETED, content = @Content)
	ResponseEntity<RevisionView> delete(
			@PathVariable @Parameter(description = "The article's id",
					example = "niger-army-sets-december-22") String article,
			@PathVariable @Parameter(description = "The troop count's id",
					example = "niger-french-1346-departed") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) {
		return this.edits.delete(Target.of(article, FactKind.TROOP_COUNT, id), parameters, request);
	}

}
