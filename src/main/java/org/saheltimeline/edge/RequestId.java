package org.saheltimeline.edge;

import java.util.UUID;
import java.util.regex.Pattern;

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

	private RequestId() {
	}

	/** The client's own, where it is harmless, or a new one. */
	static String of(@Nullable String sent) {
		return (sent != null && ACCEPTABLE.matcher(sent).matches()) ? sent : UUID.randomUUID().toString();
	}

}
