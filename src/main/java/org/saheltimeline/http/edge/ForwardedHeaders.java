package org.saheltimeline.http.edge;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.saheltimeline.http.web.ProblemType;

import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * Reads the headers in which a proxy passes on the requested URL, and refuses values that
 * do not form one, because they would end up in links and redirects.
 */
class ForwardedHeaders extends ForwardedHeaderFilter {

	/**
	 * A path of plain segments, which is the only kind that everyone reads the same way.
	 */
	static final Pattern PREFIX = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*");

	private static final Pattern SCHEME = Pattern.compile("https?");

	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");

	private static final int LAST_PORT = 65_535;

	private static final String NO_ADDRESS = "A forwarded header is not valid: the scheme is `http` or `https`, "
			+ "the host a name or an IP address, the port 1 to 65535, and the prefix a path such as `/timeline`.";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		super.doFilterInternal(request, response, (forwarded, answer) -> {
			if (isAddress((HttpServletRequest) forwarded)) {
				chain.doFilter(forwarded, answer);
			}
			else {
				CommonHeaders.write(response::setHeader);
				Refusal.write(ProblemType.MALFORMED_REQUEST, NO_ADDRESS, request, response);
			}
		});
	}

	private static boolean isAddress(HttpServletRequest request) {
		return SCHEME.matcher(String.valueOf(request.getScheme())).matches()
				&& HOST.matcher(String.valueOf(request.getServerName())).matches() && request.getServerPort() > 0
				&& request.getServerPort() <= LAST_PORT && PREFIX.matcher(request.getContextPath()).matches();
	}

}
