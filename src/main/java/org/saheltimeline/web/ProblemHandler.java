package org.saheltimeline.web;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.web.Problem.ParameterError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that goes wrong in a controller into a problem. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

	@ExceptionHandler
	ResponseEntity<Object> invalid(InvalidParameters exception, WebRequest request) {
		return problem(exception.errors(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> notFound(NotFound exception, WebRequest request) {
		return problem(ProblemType.NOT_FOUND, String.valueOf(exception.getMessage()), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> malformed(MalformedRequest exception, WebRequest request) {
		return problem(ProblemType.MALFORMED_REQUEST, String.valueOf(exception.getMessage()), request);
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, DataAccessResourceFailureException.class })
	ResponseEntity<Object> unavailable(RuntimeException exception, WebRequest request) {
		log.error("The database cannot be reached: {}", exception.getMessage());
		return problem(ProblemType.UNAVAILABLE, ProblemType.UNAVAILABLE.definition(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> failed(Exception exception, WebRequest request) {
		log.error("Failed to answer {}", path(request), exception);
		return problem(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.definition(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		headers.setAllow(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS));
		return handleExceptionInternal(exception, null, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception exception, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemType type = ProblemType.of(status.value());
		ResponseEntity<Object> problem = problem(type, type.definition(), request);
		return ResponseEntity.status(type.status())
			.headers(headers)
			.headers(problem.getHeaders())
			.body(problem.getBody());
	}

	private static ResponseEntity<Object> problem(List<ParameterError> errors, WebRequest request) {
		String detail = String.join(" ", errors.stream().map(ParameterError::detail).toList());
		return Problem.of(ProblemType.INVALID_PARAMETER, detail, path(request), errors).toResponse();
	}

	private static ResponseEntity<Object> problem(ProblemType type, String detail, WebRequest request) {
		return Problem.of(type, detail, path(request)).toResponse();
	}

	private static String path(WebRequest request) {
		return ((ServletWebRequest) request).getRequest().getRequestURI();
	}

}
