package org.saheltimeline.http.edge;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/**
 * Puts the id of a request into every log line that is written for it, also by Jetty
 * after the last filter has given up.
 */
class LoggedRequestIds extends Handler.Wrapper {

	/** Named in {@code logging.pattern.correlation}. */
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
