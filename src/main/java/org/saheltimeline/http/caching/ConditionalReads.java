package org.saheltimeline.http.caching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DataVersion;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Responds with 304 if the client's copy is still current, before any other data is read,
 * and gives every response the headers needed to revalidate it (RFC 9110, section 13; RFC
 * 9111).
 */
@RestControllerAdvice
@Order(1) // after advice that may still refuse the request or omit the body
class ConditionalReads implements HandlerInterceptor, WebMvcConfigurer, ResponseBodyAdvice<Object> {

	/**
	 * Request attribute that holds the validator once the whole response has been
	 * written.
	 */
	static final String WHOLE = Validator.OF_REQUEST + ".whole";

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private final DataVersions versions;

	private final ProgramVersion program;

	private final Clock clock = Clock.systemUTC();

	ConditionalReads(DataVersions versions, ProgramVersion program) {
		this.versions = versions;
		this.program = program;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).order(1);
	}

	/**
	 * Reads the version before the data, so that a response is never labelled with a
	 * newer version than its data.
	 */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)
				|| !isOurs(method.getBeanType()) || !READS.contains(request.getMethod())
				|| method.getBeanType().isAnnotationPresent(OwnCaching.class)) {
			return true;
		}
		DataVersion data = data(method);
		request.setAttribute(DataVersion.OF_REQUEST, data);
		Validator validator = Validator.of(request, data, this.program, (followsTheDay(method)) ? today() : "");
		request.setAttribute(Validator.OF_REQUEST, validator);
		if (!validator.isHeldBy(request)) {
			return true;
		}
		HttpHeaders headers = new HttpHeaders();
		validator.writeTo(headers);
		headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
		response.setStatus(HttpStatus.NOT_MODIFIED.value());
		// Flush now, or else the server would add Content-Length: 0
		response.flushBuffer();
		return false;
	}

	private static boolean followsTheDay(Object handler) {
		return handler instanceof HandlerMethod method && method.getBeanType().isAnnotationPresent(FollowsTheDay.class);
	}

	private String today() {
		return LocalDate.now(this.clock).toString();
	}

	private DataVersion data(HandlerMethod method) {
		return method.getBeanType().isAnnotationPresent(SameForAnyData.class) ? DataVersion.ANY
				: this.versions.current();
	}

	/** Called after the last byte has been written, and never after a failure. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		if (!followsTheDay(handler)) {
			request.setAttribute(WHOLE, request.getAttribute(Validator.OF_REQUEST));
		}
	}

	private static boolean isOurs(Class<?> type) {
		return type.getPackageName().startsWith("org.saheltimeline");
	}

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
		return isOurs(returnType.getContainingClass());
	}

	/**
	 * Evaluates the preconditions that {@link #preHandle} leaves open. They apply only if
	 * the request would otherwise succeed (RFC 9110, section 13.2.1), and a {@code *} or
	 * a date may come from a client that never got a response here.
	 */
	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType contentType,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
		boolean answered = ((ServletServerHttpResponse) response).getServletResponse().getStatus() == HttpStatus.OK
			.value();
		if (!answered || !(servletRequest.getAttribute(Validator.OF_REQUEST) instanceof Validator validator)) {
			return body;
		}
		Preconditions.Outcome outcome = Preconditions.of(request.getHeaders(), validator);
		if (outcome == Preconditions.Outcome.FAILED) {
			throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED);
		}
		validator.writeTo(response.getHeaders());
		if (outcome == Preconditions.Outcome.NOT_MODIFIED) {
			response.setStatusCode(HttpStatus.NOT_MODIFIED);
			return headersOnly(response);
		}
		return (body != null) ? body : headersOnly(response);
	}

	private static @Nullable Object headersOnly(ServerHttpResponse response) {
		try {
			response.flush();
			return null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
