package org.saheltimeline.http.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A problem detail (RFC 9457), the body of every error response.
 *
 * @param type the address of the page that explains this type of error
 * @param title a short title for the type
 * @param status the HTTP status code
 * @param detail what went wrong in this case
 * @param instance the requested path
 * @param errors the errors in individual parameters or parts of the body; absent from the
 * JSON if there are none
 */
@Schema(name = "Problem", description = "An error (RFC 9457 problem detail)")
public record Problem(
		@Schema(description = "URL of the page that explains this type of error",
				example = "/api/v1/problems/invalid-parameter") String type,
		@Schema(description = "The type of error in a few words", example = "Invalid parameter") String title,
		@Schema(description = "HTTP status code", example = "400") int status,
		@Schema(description = "What went wrong this time",
				example = "`knd` is not a parameter of this endpoint.") String detail,
		@Schema(description = "The requested path", example = "/api/v1/events") String instance,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(
				description = "What is wrong with which parameter or part of the body; absent if the error is about neither",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<ProblemError> errors) {

	/** Returns a problem that no parameter caused. */
	public static Problem of(ProblemType type, String detail, HttpServletRequest request) {
		return of(type, detail, request.getContextPath(), request.getRequestURI());
	}

	/** Returns a problem in parameters, or in parts of the body. */
	public static Problem of(ProblemType type, String detail, HttpServletRequest request, List<ProblemError> errors) {
		return of(type, detail, request.getContextPath(), request.getRequestURI(), errors);
	}

	/**
	 * Returns a problem for use where there is no servlet request.
	 * @param type the type of problem
	 * @param detail what went wrong in this case
	 * @param root the path under which clients reach this program; empty if it is at the
	 * root of its host
	 * @param instance the requested path, as the client knows it
	 */
	public static Problem of(ProblemType type, String detail, String root, String instance) {
		return of(type, detail, root, instance, List.of());
	}

	private static Problem of(ProblemType type, String detail, String root, String instance,
			List<ProblemError> errors) {
		return new Problem(type.address(root), type.title(), type.status().value(), detail, instance, errors);
	}

	/** Returns the problem as a complete response, which caches must not store. */
	public ResponseEntity<Object> toResponse() {
		return ResponseEntity.status(HttpStatus.valueOf(this.status))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.cacheControl(CacheControl.noStore())
			.body(this);
	}

	/**
	 * An error in one parameter, or in one part of the request body.
	 *
	 * @param parameter the parameter's name as it was sent; null if the body is wrong
	 * @param pointer the JSON Pointer (RFC 6901) to the part of the body; null if a
	 * parameter is wrong
	 * @param line the line of the body, from 1; null if a parameter is wrong
	 * @param column the column in that line, from 1; null if a parameter is wrong
	 * @param code the kind of error
	 * @param detail a sentence that states the error, the value and what is allowed
	 * @param suggestion the most similar valid name or value; null if none is similar
	 */
	@Schema(name = "ProblemError", description = "What is wrong with one parameter, or with one part of the body")
	public record ProblemError(
			@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
					description = "The name of the parameter as it was sent; absent if the body is wrong",
					requiredMode = Schema.RequiredMode.NOT_REQUIRED, example = "knd") @Nullable String parameter,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
					description = "The JSON Pointer (RFC 6901) to the part of the body; absent if a parameter is wrong",
					requiredMode = Schema.RequiredMode.NOT_REQUIRED,
					example = "/dossiers/0/reports/5/event") @Nullable String pointer,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
					description = "The line of the body, from 1; absent if a parameter is wrong",
					requiredMode = Schema.RequiredMode.NOT_REQUIRED, example = "63") @Nullable Integer line,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
					description = "The column in that line, from 1; absent if a parameter is wrong",
					requiredMode = Schema.RequiredMode.NOT_REQUIRED, example = "12") @Nullable Integer column,
			@Schema(description = "The kind of mistake", allowableValues = {
					"unknown-parameter", "repeated", "empty", "invalid-value", "unknown-value", "out-of-range",
					"missing", "malformed", "invalid-fact", "invalid-date", "unknown-article", "unknown-actor",
					"unknown-place", "unknown-event", "unknown-troop-count", "changed" },
					example = "unknown-parameter") String code,
			@Schema(description = "The mistake, the value and what is allowed",
					example = "`knd` is not a parameter of this endpoint. Allowed are kind, limit.") String detail,
			@Schema(description = "The most similar valid name or value; null if none is similar",
					example = "kind") @Nullable String suggestion){

		/** Creates the error in a parameter. */
		public static ProblemError of(String parameter, String code, String detail, @Nullable String suggestion) {
			return new ProblemError(parameter, null, null, null, code, detail, suggestion);
		}

	}

}
