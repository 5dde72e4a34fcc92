package org.saheltimeline.caching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.format.FormatNegotiation;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * All of a request that its answer depends on, the version of the data apart. Links name
 * the host, so the same path on another host is another question; the order and the
 * spelling of the parameters say nothing.
 *
 * @param host scheme, name, port and context, as links have them
 * @param path the path, as it was asked for
 * @param parameters the query parameters, by name
 * @param accept the {@code Accept} header; empty where {@code format} overrules it
 */
record Question(String host, String path, SortedMap<String, String> parameters, String accept) {

	/** Reads it; null where a parameter is repeated, which is refused everywhere. */
	static @Nullable Question of(HttpServletRequest request) {
		SortedMap<String, String> parameters = new TreeMap<>();
		for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
			if (parameter.getValue().length != 1) {
				return null;
			}
			parameters.put(parameter.getKey(), parameter.getValue()[0]);
		}
		String accept = (parameters.containsKey(FormatNegotiation.PARAMETER)) ? "" : accept(request);
		return new Question(host(request), request.getRequestURI(), parameters, accept);
	}

	private static String host(HttpServletRequest request) {
		return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
				+ request.getContextPath();
	}

	private static String accept(HttpServletRequest request) {
		List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
		// An empty header accepts nothing, none at all accepts everything
		return (headers.isEmpty()) ? MediaType.ALL_VALUE : String.join(",", headers);
	}

}
