package org.saheltimeline.writing.submission;

import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.web.Problem;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals into problem details. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before the handler of all exceptions
class RefusalHandler {

	@ExceptionHandler
	ResponseEntity<Object> refused(RefusedSubmission refusal, HttpServletRequest request) {
		ResponseEntity<Object> problem = Problem
			.of(refusal.type(), String.valueOf(refusal.getMessage()), request, refusal.errors())
			.toResponse();
		String tag = refusal.tag();
		return (tag == null) ? problem
				: ResponseEntity.status(problem.getStatusCode())
					.headers(problem.getHeaders())
					.header(HttpHeaders.ETAG, tag)
					.body(problem.getBody());
	}

}
