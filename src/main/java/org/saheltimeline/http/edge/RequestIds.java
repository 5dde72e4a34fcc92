package org.saheltimeline.http.edge;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Adds the request id to the response. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestIds extends OncePerRequestFilter {

	/**
	 * Requests that the servlet context refuses are seen here only as error dispatches.
	 */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(RequestId.HEADER, RequestId.of(request));
		chain.doFilter(request, response);
	}

}
