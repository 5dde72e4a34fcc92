package org.saheltimeline.http.edge;

import java.util.Objects;

import org.eclipse.jetty.server.Request;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.util.StringUtils;

/**
 * The path under which clients reach this program, for requests that no filter reads.
 *
 * @param contextPath the program's own context path
 * @param proxied whether the prefix that a proxy reports is trusted
 */
record Root(String contextPath, boolean proxied) {

	/** The path that Jetty substitutes for one it could not read. */
	private static final String NO_PATH = "/badMessage";

	static Root of(ServerProperties server) {
		return new Root(Objects.requireNonNullElse(server.getServlet().getContextPath(), ""),
				ForwardedHeadersConfiguration.areBelieved(server));
	}

	/** Returns the path; empty if the program is at the root of its host. */
	String of(Request request) {
		String header = (this.proxied) ? request.getHeaders().get("X-Forwarded-Prefix") : null;
		if (header == null) {
			return this.contextPath;
		}
		StringBuilder prefix = new StringBuilder();
		for (String part : StringUtils.tokenizeToStringArray(header, ",")) {
			prefix.append(StringUtils.trimTrailingCharacter(part, '/'));
		}
		return ForwardedHeaders.PREFIX.matcher(prefix).matches() ? prefix.toString() : this.contextPath;
	}

	/** Returns the requested path, as the client knows it. */
	String instance(Request request) {
		String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), "/");
		if (!path.startsWith("/") || path.equals(NO_PATH)) {
			return of(request) + "/";
		}
		boolean within = path.startsWith(this.contextPath + "/");
		return (within) ? of(request) + path.substring(this.contextPath.length()) : path;
	}

}
