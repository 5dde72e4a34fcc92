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
import org.saheltimeline.writing.dossier.ActorEntry;
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

/** Endpoints for what is stated about an actor by itself. */
@RestController
@OwnCaching
@RequestMapping("/api/v1/entries/actors/{id}")
@Tag(name = "writing")
class ActorEntryController {

	private final Edits edits;

	ActorEntryController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping(produces = { Format.Type.JSON, Format.Type.YAML })
	@Operation(operationId = "getActorEntry", summary = "The entry of an actor: what is stated about it by itself",
			description = "How the actor is related to others is in the dossiers of the articles that say so. To edit the entry, send the `ETag` back as `If-Match`.")
	@ApiResponse(responseCode = "200", description = "The entry of the actor as it is stated",
			content = { @Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = ActorEntry.class)),
					@Content(mediaType = Format.Type.YAML,
							schema = @Schema(type = "string", maxLength = SubmittedText.LONGEST)) })
	@ApiResponse(responseCode = "410", description = "Deleted")
	ResponseEntity<String> get(
			@PathVariable @Parameter(description = "The actor's id", example = "sylvain-itte") String id,
			Format format) {
		return this.edits.read(target(id), format);
	}

	@PutMapping(consumes = { Format.Type.YAML, Format.Type.JSON }, produces = Format.Type.JSON)
	@Operation(operationId = "putActorEntry", summary = "Replaces the entry of an actor, or adds one",
			description = ConditionalEdit.PUT, security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = ConditionalEdit.BODY,
					content = {
							@Content(mediaType = Format.Type.JSON, schema = @Schema(implementation = ActorEntry.class),
									examples = @ExampleObject(name = "whole", summary = "All fields",
											value = WriteExamples.ACTOR)),
							@Content(mediaType = Format.Type.YAML, schema = @Schema(implementation = ActorEntry.class),
									examples = @ExampleObject(name = "whole", summary = "All fields",
											value = WriteExamples.ACTOR)) }))
	@ConditionalAddition
	@ApiResponse(responseCode = "201", description = ConditionalEdit.CREATED)
	ResponseEntity<RevisionView> put(
			@PathVariable @Parameter(description = "The actor's id", example = "niger-red-cross") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.put(target(id), parameters, request);
	}

	@PatchMapping(consumes = SubmittedText.MERGE_PATCH, produces = Format.Type.JSON)
	@Operation(operationId = "patchActorEntry", summary = "Changes fields of the entry of an actor",
			description = ConditionalEdit.PATCH, security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "The fields to change",
					content = @Content(mediaType = SubmittedText.MERGE_PATCH,
							schema = @Schema(implementation = ActorEntry.class),
							examples = @ExampleObject(name = "patch", summary = "Some fields",
									value = WriteExamples.ACTOR_PATCH))))
	@ConditionalEdit
	ResponseEntity<RevisionView> patch(
			@PathVariable @Parameter(description = "The actor's id", example = "sylvain-itte") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.patch(target(id), parameters, request);
	}

	@DeleteMapping(produces = Format.Type.JSON)
	@Operation(operationId = "deleteActorEntry", summary = "Deletes an actor",
			description = "409 while an article refers to the actor.", security = @SecurityRequirement(name = "token"))
	@ConditionalEdit
	@ApiResponse(responseCode = "204", description = ConditionalEdit.DELETED, content = @Content)
	ResponseEntity<RevisionView> delete(
			@PathVariable @Parameter(description = "The actor's id", example = "niger-red-cross") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) {
		return this.edits.delete(target(id), parameters, request);
	}

	private static Target target(String id) {
		return Target.of("actor", id);
	}

}
