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

/** Endpoints for one relation between two actors, as one article states it. */
@RestController
@OwnCaching
@RequestMapping("/api/v1/dossiers/{article}/relations/{actor}/{relation}/{other}")
@Tag(name = "writing")
class StatedRelationController {

	private final Edits edits;

	StatedRelationController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping(produces = { Format.Type.JSON, Format.Type.YAML })
	@Operation(operationId = "getStatedRelation",
			summary = "A relation between two actors, as the dossier of an article states it",
			description = "To edit it, send the `ETag` back as `If-Match`.")
	@ApiResponse(responseCode = "200", description = "The relation as it is stated, with its citation", content = {
			@Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = Dossier.ActorRelation.class)),
			@Content(mediaType = Format.Type.YAML,
					schema = @Schema(type = "string", maxLength = SubmittedText.LONGEST)) })
	@ApiResponse(responseCode = "410", description = "Deleted")
	ResponseEntity<String> get(
			@PathVariable @Parameter(description = "The article's id",
					example = "macron-announces-withdrawal") String article,
			@PathVariable @Parameter(description = "The id of the actor", example = "french-armed-forces") String actor,
			@PathVariable @Parameter(description = "The relation", example = "part-of") String relation,
			@PathVariable @Parameter(description = "The id of the other actor", example = "france") String other,
			Format format) {
		return this.edits.read(Target.of(article, FactKind.RELATION, actor, relation, other), format);
	}

	@PutMapping(consumes = { Format.Type.YAML, Format.Type.JSON }, produces = Format.Type.JSON)
	@Operation(operationId = "putStatedRelation", summary = "Replaces a relation that an article states, or adds one",
			description = ConditionalEdit.PUT + " The actors and the relation in the body are those of the address.",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = ConditionalEdit.BODY,
					content = {
							@Content(mediaType = Format.Type.JSON,
									schema = @Schema(implementation = Dossier.ActorRelation.class),
									examples = @ExampleObject(name = "whole", summary = "All fields",
											value = WriteExamples.RELATION)),
							@Content(mediaType = Format.Type.YAML,
									schema = @Schema(implementation = Dossier.ActorRelation.class),
									examples = @ExampleObject(name = "whole", summary = "All fields",
											value = WriteExamples.RELATION)) }))
	@ConditionalEdit
	@ApiResponse(responseCode = "201", description = ConditionalEdit.CREATED)
	ResponseEntity<RevisionView> put(
			@PathVariable @Parameter(description = "The article's id",
					example = "macron-announces-withdrawal") String article,
			@PathVariable @Parameter(description = "The id of the actor", example = "french-armed-forces") String actor,
			@PathVariable @Parameter(description = "The relation", example = "part-of") String relation,
			@PathVariable @Parameter(description = "The id of the other actor", example = "france") String other,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.put(Target.of(article, FactKind.RELATION, actor, relation, other), parameters, request);
	}

	@PatchMapping(consumes = SubmittedText.MERGE_PATCH, produces = Format.Type.JSON)
	@Operation(operationId = "patchStatedRelation", summary = "Changes fields of a relation that an article states",
			description = ConditionalEdit.PATCH, security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "The fields to change",
					content = @Content(mediaType = SubmittedText.MERGE_PATCH,
							schema = @Schema(implementation = Dossier.ActorRelation.class),
							examples = @ExampleObject(name = "patch", summary = "Some fields",
									value = WriteExamples.RELATION_PATCH))))
	@ConditionalEdit
	ResponseEntity<RevisionView> patch(
			@PathVariable @Parameter(description = "The article's id",
					example = "macron-announces-withdrawal") String article,
			@PathVariable @Parameter(description = "The id of the actor", example = "french-armed-forces") String actor,
			@PathVariable @Parameter(description = "The relation", example = "part-of") String relation,
			@PathVariable @Parameter(description = "The id of the other actor", example = "france") String other,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.patch(Target.of(article, FactKind.RELATION, actor, relation, other), parameters, request);
	}

	@DeleteMapping(produces = Format.Type.JSON)
	@Operation(operationId = "deleteStatedRelation", summary = "Deletes a relation that an article states",
			description = "409 if its paragraph would be left without a fact.",
			security = @SecurityRequirement(name = "token"))
	@ConditionalEdit
	@ApiResponse(responseCode = "204", description = ConditionalEdit.DELETED, content = @Content)
	ResponseEntity<RevisionView> delete(
			@PathVariable @Parameter(description = "The article's id",
					example = "macron-announces-withdrawal") String article,
			@PathVariable @Parameter(description = "The id of the actor", example = "french-armed-forces") String actor,
			@PathVariable @Parameter(description = "The relation", example = "part-of") String relation,
			@PathVariable @Parameter(description = "The id of the other actor", example = "france") String other,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) {
		return this.edits.delete(Target.of(article, FactKind.RELATION, actor, relation, other), parameters, request);
	}

}
