package org.saheltimeline.writing.access;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * Passes requests that need a token through Spring Security. All others do without it, so
 * that reads keep their speed and their headers.
 */
class TokenFilter extends DelegatingFilterProxy {

	/** Of what a page may read besides the headers of every response. */
	private static final String REPLAYED = "Idempotency-Replayed";

	/**
	 * @param security the name of Spring Security's filter
	 */
	TokenFilter(String security) {
		super(security);
	}

	/** Leaves the search for the bean to the first request, when all beans exist. */
	@Override
	protected void initFilterBean() {
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!WriteAddresses.needToken((HttpServletRequest) request)) {
			chain.doFilter(request, response);
			return;
		}
		HttpServletResponse headers = (HttpServletResponse) response;
		String exposed = headers.getHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS);
		headers.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
				(exposed != null) ? exposed + ", " + REPLAYED : REPLAYED);
		super.doFilter(request, response, chain);
	}

}
