package org.saheltimeline.http.edge;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Allows pages of every origin to read (CORS). Spring's own support would vary responses
 * by origin, and so fill every cache with identical copies.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AnyOrigin extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	/** The request headers that a client of this API has a reason to send. */
	private static final String HEADERS = "Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, "
			+ "If-None-Match, X-Request-Id";

	/** The longest that Chromium caches a preflight: two hours. */
	private static final String SECONDS = "7200";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String method = preflighted(request);
		if (method == null) {
			chain.doFilter(request, response);
		}
		else if (READS.contains(method)) {
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, ProblemType.ALLOWED_METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else {
			// A browser sends a POST after any successful preflight, even if not listed
			response.setHeader(HttpHeaders.ALLOW, ProblemType.ALLOWED_METHODS);
			Refusal.write(ProblemType.METHOD_NOT_ALLOWED, request, response);
		}
	}

	private static @Nullable String preflighted(HttpServletRequest request) {
		boolean asks = HttpMethod.OPTIONS.matches(request.getMethod()) && request.getHeader(HttpHeaders.ORIGIN) != null;
		return (asks) ? request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) : null;
	}

}
