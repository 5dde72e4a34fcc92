package org.saheltimeline.http.edge;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Adds the common headers to every response, and a problem detail to an error without
 * content, such as for a health group that does not exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Answers extends OncePerRequestFilter {

	/**
	 * Spring adds this header to OPTIONS responses, with an empty value where nothing
	 * accepts PATCH.
	 */
	private static final String ACCEPT_PATCH = "Accept-Patch";

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
		CommonHeaders.write(UrlPathHelper.rawPathInstance.getPathWithinApplication(request), response::setHeader);
		chain.doFilter(request, response);
		if ("".equals(response.getHeader(ACCEPT_PATCH)) && !response.isCommitted()) {
			response.setHeader(ACCEPT_PATCH, null);
		}
		if (response.getStatus() >= 400 && !response.isCommitted() && response.getContentType() == null) {
			Refusal.write(ProblemType.of(response.getStatus()), request, response);
		}
	}

}
