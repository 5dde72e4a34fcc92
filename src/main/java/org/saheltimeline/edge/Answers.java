package org.saheltimeline.edge;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer its common headers, and an error that came without content (a health
 * group that does not exist) its problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Answers extends OncePerRequestFilter {

	/** What the servlet context refuses comes here only as an error. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CommonHeaders.write(request.getRequestURI(), response::setHeader);
		chain.doFilter(request, response);
		if (response.getStatus() >= 400 && !response.isCommitted() && response.getContentType() == null) {
			Refusal.write(ProblemType.of(response.getStatus()), request, response);
		}
	}

}
