package org.saheltimeline.edge;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpException;
import org.saheltimeline.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that is no text before anything reads a parameter: the container throws
 * at whatever happens to read first, which may be where no handler catches it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class ReadableQueries extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isReadable(request)) {
			chain.doFilter(request, response);
		}
		else {
			Refusal.write(ProblemType.MALFORMED_REQUEST,
					"The query holds a percent-encoding that is no UTF-8 text; write a «%» itself as «%25».", request,
					response);
		}
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			request.getParameterMap();
			return true;
		}
		catch (IllegalStateException | IllegalArgumentException | HttpException.RuntimeException ex) {
			return false;
		}
	}

}
