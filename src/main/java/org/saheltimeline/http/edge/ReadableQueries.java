package org.saheltimeline.http.edge;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that is not valid text before anything reads a parameter. The container
 * throws at the first read, which may be where no handler catches it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class ReadableQueries extends OncePerRequestFilter {

	static final String UNREADABLE = "The query or the form holds a percent-encoding that is not UTF-8 text; write a “%” itself as “%25”.";

	/** Other methods may send parameters in a body, which is never read here. */
	private static final Set<String> READS = Set.of("GET", "HEAD");

	/** What the container substitutes for bytes that are not valid text. */
	private static final char NO_TEXT = '\uFFFD';

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!READS.contains(request.getMethod()) || isReadable(request)) {
			chain.doFilter(request, response);
		}
		else {
			Refusal.write(ProblemType.MALFORMED_REQUEST, UNREADABLE, request, response);
		}
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			request.getParameterMap();
			String query = request.getQueryString();
			return query == null || query.indexOf(NO_TEXT) < 0;
		}
		catch (IllegalStateException | IllegalArgumentException | HttpException.RuntimeException ex) {
			return false;
		}
	}

}
