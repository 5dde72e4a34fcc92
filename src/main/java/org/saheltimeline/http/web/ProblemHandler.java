package org.saheltimeline.http.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DatabaseFailure;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.format.FormatNegotiation;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns every exception from a controller into a problem detail. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

	/** Named by the Linked Data Platform 1.0, section 7.1. */
	private static final String ACCEPT_POST = "Accept-Post";

	private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

	/** About as long as it takes to read a large list. */
	private static final int A_LIST_LATER_SECONDS = 60;

	/** In the order of the {@code Allow} header. */
	private static final List<HttpMethod> METHODS = List.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
			HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);

	private final RepeatedWarnings warnings = new RepeatedWarnings(log);

	@ExceptionHandler
	ResponseEntity<Object> invalid(InvalidParameters exception, WebRequest request) {
		return problem(ProblemType.INVALID_PARAMETER, exception.errors(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> notFound(NotFound exception, WebRequest request) {
		return problem(ProblemType.NOT_FOUND, List.of(exception.error()), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> malformed(MalformedRequest exception, WebRequest request) {
		return problem(ProblemType.MALFORMED_REQUEST, String.valueOf(exception.getMessage()), request);
	}

	/**
	 * Reports any other failure. If the response is already committed, rethrows the
	 * exception to abort the connection, so that a truncated response never looks
	 * complete.
	 */
	@ExceptionHandler
	ResponseEntity<Object> failed(Exception exception, ServletWebRequest request) throws Exception {
		HttpServletResponse response = request.getResponse();
		DatabaseFailure failure = DatabaseFailure.of(exception).orElse(null);
		if (response != null && response.isCommitted()) {
			tellThatItBrokeOff(exception, failure, path(request));
			throw exception;
		}
		if (failure != null) {
			String reason = DatabaseFailure.reason(exception);
			this.warnings.say(failure, "503 for %s: %s (%s)".formatted(path(request), failure.detail(), reason));
			return later(problem(type(failure), failure.detail(), request), failure.retryAfter());
		}
		log.error("Failed to answer {}", path(request), exception);
		return problem(ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.definition(), request);
	}

	private void tellThatItBrokeOff(Exception exception, @Nullable DatabaseFailure failure, String path) {
		if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
			log.info("The client that requested {} disconnected", path);
		}
		else if (failure != null) {
			this.warnings.say(failure, "The answer to %s broke off: %s (%s)".formatted(path, failure.detail(),
					DatabaseFailure.reason(exception)));
		}
		else {
			log.error("The answer to {} broke off", path, exception);
		}
	}

	private static ProblemType type(DatabaseFailure failure) {
		return switch (failure) {
			case CONFLICT, LOCKED -> ProblemType.DATABASE_BUSY;
			case TIMEOUT -> ProblemType.QUERY_TIMEOUT;
			case READ_ONLY, DISK_FULL, OUT_OF_MEMORY, NO_CONNECTION, LIMIT, STARTING, AWAY ->
				ProblemType.DATABASE_UNAVAILABLE;
		};
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
			HttpRequestMethodNotSupportedException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		Set<HttpMethod> served = Objects.requireNonNullElse(exception.getSupportedHttpMethods(), Set.of());
		headers.set(HttpHeaders.ALLOW, allowed(served));
		return handleExceptionInternal(exception, null, headers, status, request);
	}

	private static String allowed(Set<HttpMethod> served) {
		return METHODS.stream()
			.filter((method) -> method.equals(HttpMethod.OPTIONS) || served.contains(method)
					|| (method.equals(HttpMethod.HEAD) && served.contains(HttpMethod.GET)))
			.map(HttpMethod::name)
			.collect(Collectors.joining(", "));
	}

	/** Says what is accepted instead, as Spring does only for PATCH. */
	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
			HttpMediaTypeNotSupportedException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		if (servletRequest(request).getMethod().equals(HttpMethod.POST.name())) {
			headers.set(ACCEPT_POST, MediaType.toString(exception.getSupportedMediaTypes()));
		}
		return super.handleHttpMediaTypeNotSupported(exception, headers, status, request);
	}

	/** Reports an unsupported {@code format} as an invalid parameter. */
	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
			HttpMediaTypeNotAcceptableException exception, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		String format = request.getParameter(FormatNegotiation.PARAMETER);
		if (format == null || format.isBlank()) {
			String types = exception.getSupportedMediaTypes()
				.stream()
				.map(Object::toString)
				.distinct()
				.collect(Collectors.joining(", "));
			return problem(ProblemType.NOT_ACCEPTABLE,
					"%s Served are %s.".formatted(ProblemType.NOT_ACCEPTABLE.definition(), types), request);
		}
		List<String> served = exception.getSupportedMediaTypes()
			.stream()
			.flatMap((type) -> Format.of(type).map(Format::value).stream())
			.distinct()
			.toList();
		return problem(ProblemType.INVALID_PARAMETER,
				List.of(InvalidParameters.error(FormatNegotiation.PARAMETER, InvalidValue.noneOf(format, served))),
				request);
	}

	@ExceptionHandler
	ResponseEntity<Object> busy(Busy exception, WebRequest request) {
		ProblemType type = exception.type();
		String detail = String.valueOf(exception.getMessage());
		this.warnings.say(type, "%d for %s: %s".formatted(type.status().value(), path(request), detail));
		return later(problem(type, detail, request), A_LIST_LATER_SECONDS);
	}

	private static ResponseEntity<Object> later(ResponseEntity<Object> problem, int seconds) {
		return ResponseEntity.status(problem.getStatusCode())
			.headers(problem.getHeaders())
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
			.body(problem.getBody());
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

	private static ResponseEntity<Object> problem(ProblemType type, List<ProblemError> errors, WebRequest request) {
		String detail = String.join(" ", errors.stream().map(ProblemError::detail).toList());
		return Problem.of(type, detail, servletRequest(request), errors).toResponse();
	}

	private static ResponseEntity<Object> problem(ProblemType type, String detail, WebRequest request) {
		return Problem.of(type, detail, servletRequest(request)).toResponse();
	}

	private static String path(WebRequest request) {
		return servletRequest(request).getRequestURI();
	}

	private static HttpServletRequest servletRequest(WebRequest request) {
		return ((ServletWebRequest) request).getRequest();
	}

}
