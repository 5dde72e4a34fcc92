package org.saheltimeline.http.caching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.FormatNegotiation;

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
		Map<String, String[]> asked = request.getParameterMap();
		for (String[] values : asked.values()) {
			if (values.length != 1) {
				return null;
			}
		}
		String accept = (asked.containsKey(FormatNegotiation.PARAMETER)) ? "" : accept(request);
		return new Question(host(request), request.getRequestURI(), parameters(asked), accept);
	}

	/** The parameters, the same for every way to write the same query. */
	static SortedMap<String, String> parameters(Map<String, String[]> asked) {
		SortedMap<String, String> parameters = new TreeMap<>();
		asked.forEach((name, values) -> parameters.put(name, values[0]));
		return parameters;
	}

	/** How many characters it has. */
	int length() {
		int length = this.host.length() + this.path.length() + this.accept.length();
		for (Map.Entry<String, String> parameter : this.parameters.entrySet()) {
			length += parameter.getKey().length() + parameter.getValue().length();
		}
		return length;
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
