package org.saheltimeline.http.edge;

import java.util.Set;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.saheltimeline.http.web.ProblemType;

/**
 * Responds to {@code OPTIONS *}, which names no resource, and refuses the methods that
 * would make the server a proxy or an echo.
 */
class ConnectorMethods extends Handler.Wrapper {

	private static final Set<String> REFUSED = Set.of("CONNECT", "TRACE");

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		if (REFUSED.contains(request.getMethod())) {
			response.getHeaders().put(HttpHeader.ALLOW, ProblemType.ALLOWED_METHODS);
			Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
			return true;
		}
		if ("*".equals(request.getHttpURI().getPath())) {
			ConnectorProblems.describe(request, response);
			response.getHeaders().put(HttpHeader.ALLOW, ProblemType.ALLOWED_METHODS);
			response.setStatus(HttpStatus.NO_CONTENT_204);
			callback.succeeded();
			return true;
		}
		return super.handle(request, response, callback);
	}

}
