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
 * Gives every answer its common headers, and an error that came without content (a health
 * group that does not exist) its problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Answers extends OncePerRequestFilter {

	/**
	 * Spring answers OPTIONS with it, and leaves it empty: nothing here takes a PATCH.
	 */
	private static final String ACCEPT_PATCH = "Accept-Patch";

	/** What the servlet context refuses comes here only as an error. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		CommonHeaders.write(UrlPathHelper.rawPathInstance.getPathWithinApplication(request), response::setHeader);
		chain.doFilter(request, response);
		if (response.getHeader(ACCEPT_PATCH) != null && !response.isCommitted()) {
			response.setHeader(ACCEPT_PATCH, null);
		}
		if (response.getStatus() >= 400 && !response.isCommitted() && response.getContentType() == null) {
			Refusal.write(ProblemType.of(response.getStatus()), request, response);
		}
	}

}
