package org.saheltimeline.http.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.http.HttpException;
import org.saheltimeline.http.web.Problem;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Turns the exceptions that Jetty throws when parameters are first read into problem
 * details, for requests that {@link ReadableQueries} does not check.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParameters {

	@ExceptionHandler({ HttpException.RuntimeException.class, HttpException.IllegalStateException.class,
			HttpException.IllegalArgumentException.class })
	ResponseEntity<Object> unreadable(Exception exception, HttpServletRequest request) {
		int status = ((HttpException) exception).getCode();
		ProblemType type = ProblemType.of((status < 500) ? status : 400);
		String detail = (type == ProblemType.MALFORMED_REQUEST) ? ReadableQueries.UNREADABLE : type.definition();
		return Problem.of(type, detail, request).toResponse();
	}

}
