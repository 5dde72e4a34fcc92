package org.saheltimeline.http.web;

import java.util.Arrays;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.SameForAnyData;
import org.saheltimeline.vocabulary.codebook.Suggestion;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains each type of error, at the address given in the {@code type} of a problem. */
@RestController
@SameForAnyData
@Tag(name = "reference")
class ProblemController {

	@GetMapping(path = ProblemType.PATH + "{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getProblemType", summary = "What a type of error means",
			description = "The page that the `type` of a problem links to: when the error occurs, and what to do about it.")
	@ApiResponse(responseCode = "200",
			description = "The type of error: its title, its status code, when it occurs and what to do about it")
	ProblemTypeView problem(@PathVariable @Parameter(description = "The last part of a problem's `type`",
			example = "invalid-parameter") String slug, HttpServletRequest request) {
		return Arrays.stream(ProblemType.values())
			.filter((type) -> type.value().equals(slug))
			.map((type) -> ProblemTypeView.of(type, request.getContextPath()))
			.findFirst()
			.orElseThrow(() -> new NotFound("slug", InvalidValue.unknownId(slug, "type of error",
					Suggestion.nearest(slug, Arrays.stream(ProblemType.values()).map(ProblemType::value).toList()))));
	}

	/**
	 * A type of error.
	 *
	 * @param type its address
	 * @param title a short title
	 * @param status the HTTP status code
	 * @param description when it occurs and what to do
	 */
	@Schema(name = "ProblemType", description = "A type of error")
	record ProblemTypeView(
			@Schema(description = "Address of this page", example = "/api/v1/problems/invalid-parameter") String type,
			@Schema(description = "The type in a few words", example = "Invalid parameter") String title,
			@Schema(description = "HTTP status code of the response", example = "400") int status,
			@Schema(description = "When it occurs, and what to do") String description) {

		static ProblemTypeView of(ProblemType type, String root) {
			return new ProblemTypeView(type.address(root), type.title(), type.status().value(), type.definition());
		}

	}

}
