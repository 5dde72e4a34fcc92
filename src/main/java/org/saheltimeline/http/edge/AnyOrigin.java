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
 * Lets pages of every origin read. Spring's own support would vary the answer by origin,
 * and so fill every cache with copies of the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class AnyOrigin extends OncePerRequestFilter {

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	/** What a client of this API has a reason to send beyond what needs no asking. */
	private static final String HEADERS = "Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, "
			+ "If-None-Match, X-Request-Id";

	/** The longest time that a browser keeps to: two hours, in Chromium. */
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
			// A browser sends a POST after any preflight that succeeds, listed or not
			response.setHeader(HttpHeaders.ALLOW, ProblemType.ALLOWED_METHODS);
			Refusal.write(ProblemType.METHOD_NOT_ALLOWED, request, response);
		}
	}

	private static @Nullable String preflighted(HttpServletRequest request) {
		boolean asks = HttpMethod.OPTIONS.matches(request.getMethod()) && request.getHeader(HttpHeaders.ORIGIN) != null;
		return (asks) ? request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) : null;
	}

}
