package org.saheltimeline.writing.submission;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.TaggedByContent;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.PlaceEntry;
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

/** Endpoints for what is stated about an event, an actor or a place by itself. */
@RestController
@TaggedByContent
@RequestMapping("/api/v1/entries/{kind:events|actors|places}/{id}")
@Tag(name = "writing")
class EntryController {

	private final Edits edits;

	EntryController(Edits edits) {
		this.edits = edits;
	}

	@GetMapping(produces = { Format.Type.JSON, Format.Type.YAML })
	@Operation(operationId = "getEntry", summary = "The entry of an event, an actor or a place",
			description = "What articles say about an event is in their dossiers. Send the `ETag` back as `If-Match` to edit it.")
	@ApiResponse(responseCode = "200",
			content = {
					@Content(mediaType = Format.Type.JSON,
							schema = @Schema(oneOf = { EventEntry.class, ActorEntry.class, PlaceEntry.class })),
					@Content(mediaType = Format.Type.YAML,
							schema = @Schema(type = "string", maxLength = SubmittedText.LONGEST)) })
	ResponseEntity<String> get(
			@PathVariable @Parameter(description = "The kind of entry", example = "events",
					schema = @Schema(type = "string", allowableValues = { "events", "actors", "places" })) String kind,
			@PathVariable @Parameter(description = "The id of the event, actor or place",
					example = "niger-coup") String id,
			Format format) {
		return this.edits.read(target(kind, id), format);
	}

	@PutMapping(consumes = { Format.Type.YAML, Format.Type.JSON }, produces = Format.Type.JSON)
	@Operation(operationId = "putEntry", summary = "Replaces the entry of an event, an actor or a place, or adds one",
			description = "`If-Match` names the version that you have seen; `If-None-Match: *` adds what is not there. An event needs a report: add it with its dossier, in a submission.",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "What to state, 1 MiB at most", content = {
					@Content(mediaType = Format.Type.JSON,
							schema = @Schema(oneOf = { EventEntry.class, ActorEntry.class, PlaceEntry.class })),
					@Content(mediaType = Format.Type.YAML,
							schema = @Schema(oneOf = { EventEntry.class, ActorEntry.class, PlaceEntry.class })) }))
	@ConditionalEdit
	@ApiResponse(responseCode = "201", description = "Added: the revision")
	ResponseEntity<RevisionView> put(
			@PathVariable @Parameter(description = "The kind of entry", example = "events",
					schema = @Schema(type = "string", allowableValues = { "events", "actors", "places" })) String kind,
			@PathVariable @Parameter(description = "The id of the event, actor or place",
					example = "niger-coup") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.put(target(kind, id), parameters, request);
	}

	@PatchMapping(consumes = SubmittedText.MERGE_PATCH, produces = Format.Type.JSON)
	@Operation(operationId = "patchEntry", summary = "Changes fields of the entry of an event, an actor or a place",
			description = "A merge patch (RFC 7396): fields that it does not name stay, null removes one, and a list is replaced as a whole.",
			security = @SecurityRequirement(name = "token"),
			requestBody = @RequestBody(required = true, description = "The fields to change",
					content = @Content(mediaType = SubmittedText.MERGE_PATCH, schema = @Schema(type = "object"))))
	@ConditionalEdit
	ResponseEntity<RevisionView> patch(
			@PathVariable @Parameter(description = "The kind of entry", example = "events",
					schema = @Schema(type = "string", allowableValues = { "events", "actors", "places" })) String kind,
			@PathVariable @Parameter(description = "The id of the event, actor or place",
					example = "niger-coup") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) throws IOException {
		return this.edits.patch(target(kind, id), parameters, request);
	}

	@DeleteMapping(produces = Format.Type.JSON)
	@Operation(operationId = "deleteEntry", summary = "Deletes an event, an actor or a place",
			description = "409 if anything refers to it, or an article still reports the event.",
			security = @SecurityRequirement(name = "token"))
	@ConditionalEdit
	@ApiResponse(responseCode = "204", description = "Deleted, or it was already")
	ResponseEntity<RevisionView> delete(
			@PathVariable @Parameter(description = "The kind of entry", example = "events",
					schema = @Schema(type = "string", allowableValues = { "events", "actors", "places" })) String kind,
			@PathVariable @Parameter(description = "The id of the event, actor or place",
					example = "niger-coup") String id,
			@ParameterObject SubmissionParameters parameters, HttpServletRequest request) {
		return this.edits.delete(target(kind, id), parameters, request);
	}

	private static Target target(String kind, String id) {
		return Target.of(kind.substring(0, kind.length() - 1), id);
	}

}
