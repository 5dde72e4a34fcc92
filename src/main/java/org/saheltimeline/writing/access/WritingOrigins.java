package org.saheltimeline.writing.access;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.edge.Refusal;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Allows pages of the origins in the settings to write (CORS), and those of no others.
 * Browsers ask before each write, since a token is in a header of its own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 29) // before all origins are allowed to read
class WritingOrigins extends OncePerRequestFilter {

	private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";

	private static final String HEADERS = "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, "
			+ "If-None-Match, X-Request-Id";

	/** Two hours, the longest that Chromium caches a preflight. */
	private static final String SECONDS = "7200";

	private final List<String> origins;

	WritingOrigins(WritesSettings settings) {
		this.origins = settings.origins();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.OPTIONS.matches(request.getMethod()) || request.getHeader(HttpHeaders.ORIGIN) == null
				|| request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) == null
				|| !WriteAddresses.include(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String origin = request.getHeader(HttpHeaders.ORIGIN);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
		if (this.origins.contains(origin)) {
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS);
			response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS);
			response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		}
		else if (WriteAddresses.isWrite(request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD))) {
			Refusal.write(ProblemType.FORBIDDEN,
					"Pages of this origin may not write; timeline.writes.origins lists those that may.", request,
					response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
