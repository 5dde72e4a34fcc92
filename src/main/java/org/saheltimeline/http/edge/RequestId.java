package org.saheltimeline.http.edge;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a request, so that a client's report can be matched to the server's log
 * lines.
 */
final class RequestId {

	static final String HEADER = "X-Request-Id";

	/**
	 * Safe in a log line and in a header, and long enough for the ids of any tracing
	 * tool.
	 */
	private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	/** Request attribute that holds the id. */
	private static final String ATTRIBUTE = RequestId.class.getName();

	private RequestId() {
	}

	/** Returns the id of a request, the same on every call. */
	static String of(Request request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String id = of(request.getHeaders().get(HEADER));
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	/** Returns the same id for a request as servlets see it. */
	static String of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String known) ? known : of(request.getHeader(HEADER));
	}

	/** Returns the client's own id if it is harmless, or else a new one. */
	private static String of(@Nullable String sent) {
		return (sent != null && ACCEPTABLE.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

}
