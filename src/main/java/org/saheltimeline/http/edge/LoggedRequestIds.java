package org.saheltimeline.http.edge;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Adds the id of a request to every log line written for it, including Jetty's own after
 * the last filter.
 */
class LoggedRequestIds extends Handler.Wrapper {

	/** The MDC key, used in {@code logging.pattern.correlation}. */
	static final String LOGGED_AS = "requestId";

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		MDC.put(LOGGED_AS, RequestId.of(request));
		try {
			return super.handle(request, response, callback);
		}
		finally {
			MDC.remove(LOGGED_AS);
		}
	}

}
