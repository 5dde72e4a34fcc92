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
 * A cache key: everything in a request that the response depends on, apart from the
 * version of the data. Links contain the host, so the same path on another host is
 * another key. The order and encoding of the parameters make no difference.
 *
 * @param host scheme, name, port and context path, as in links
 * @param path the path as requested
 * @param parameters the query parameters, by name
 * @param accept the {@code Accept} header; empty if {@code format} overrides it
 */
record CacheKey(String host, String path, SortedMap<String, String> parameters, String accept) {

	/**
	 * Returns the key of a request, or null if a parameter is repeated, which is always
	 * refused.
	 */
	static @Nullable CacheKey of(HttpServletRequest request) {
		Map<String, String[]> asked = request.getParameterMap();
		for (String[] values : asked.values()) {
			if (values.length != 1) {
				return null;
			}
		}
		String accept = (asked.containsKey(FormatNegotiation.PARAMETER)) ? "" : accept(request);
		return new CacheKey(host(request), request.getRequestURI(), parameters(asked), accept);
	}

	/** Returns the parameters in the same form for every way to write the same query. */
	static SortedMap<String, String> parameters(Map<String, String[]> asked) {
		SortedMap<String, String> parameters = new TreeMap<>();
		asked.forEach((name, values) -> parameters.put(name, values[0]));
		return parameters;
	}

	/** Returns the length in characters. */
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
		// An empty header accepts nothing; a missing one accepts everything
		return (headers.isEmpty()) ? MediaType.ALL_VALUE : String.join(",", headers);
	}

}
