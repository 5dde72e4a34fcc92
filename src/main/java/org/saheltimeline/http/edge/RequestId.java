package org.saheltimeline.http.edge;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Names one request, so that a client's report and the log lines of the server find each
 * other.
 */
final class RequestId {

	static final String HEADER = "X-Request-Id";

	/**
	 * What cannot break a log line or a header, and no longer than any tracing tool's.
	 */
	private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	/** The attribute of a request that has its id. */
	private static final String ATTRIBUTE = RequestId.class.getName();

	private RequestId() {
	}

	/** The id of a request, which stays the same however often it is asked for. */
	static String of(Request request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String id = of(request.getHeaders().get(HEADER));
		request.setAttribute(ATTRIBUTE, id);
		return id;
	}

	/** The same, as servlets see the request. */
	static String of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof String known) ? known : of(request.getHeader(HEADER));
	}

	/** The client's own, where it is harmless, or a new one. */
	private static String of(@Nullable String sent) {
		return (sent != null && ACCEPTABLE.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

}
