package org.saheltimeline.writing.history;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.util.UriComponentsBuilder;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers the addresses of resources if they ask for the past. AsRecordedInDocument adds
 * the parameter to the document.
 */
@RestController
@Hidden
class AsRecordedController {

	private final Versions versions;

	private final Revisions revisions;

	AsRecordedController(Versions versions, Revisions revisions) {
		this.versions = versions;
		this.revisions = revisions;
	}

	// The patterns are those of the controllers of these resources
	@GetMapping(
			path = { "/api/v1/articles/{id}", "/api/v1/actors/{id}", "/api/v1/places/{id}",
					"/api/v1/events/{id:(?!facets$).+}", "/api/v1/troop-counts/{id}" },
			params = "asRecorded", produces = MediaType.APPLICATION_JSON_VALUE)
	RecordedJson get(@PathVariable String id, AsRecorded time, HttpServletRequest request) {
		String collection = UriComponentsBuilder.fromPath(request.getRequestURI())
			.build()
			.getPathSegments()
			.reversed()
			.get(1);
		return this.versions.asRecorded(ResourceKind.ofCollection(collection), id, time.version(this.revisions));
	}

	/** Reports what was there once. */
	@RestControllerAdvice
	@Order(Ordered.HIGHEST_PRECEDENCE) // before the handler of all exceptions
	static class GoneHandler {

		@ExceptionHandler
		ResponseEntity<Object> gone(Gone gone, HttpServletRequest request) {
			return Problem.of(ProblemType.GONE, String.valueOf(gone.getMessage()), request).toResponse();
		}

	}

}
