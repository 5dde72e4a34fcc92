package org.saheltimeline.http.edge;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The headers of every response, including those that the connector sends by itself. None
 * depends on the client, so that caches need not distinguish origins.
 */
final class CommonHeaders {

	private static final Map<String, String> HEADERS = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
			"no-referrer", "Cross-Origin-Resource-Policy", "cross-origin", "Access-Control-Allow-Origin", "*",
			"Access-Control-Expose-Headers",
			"ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id, Content-Disposition");

	private static final String POLICY = "Content-Security-Policy";

	/** Any other address shows a page to a browser, if only one that says it is wrong. */
	private static final Pattern FOR_PROGRAMS = Pattern.compile("/(?:api|actuator|v3|openapi\\.json)(?:/.*)?");

	private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

	/** Swagger UI sets styles from its script and draws its icons from data URLs. */
	private static final String SWAGGER_UI = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
			+ "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/**
	 * The page loads everything from its own files, and never turns text into markup. The
	 * pictures that it saves pass through a blob.
	 */
	private static final String LOADED = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
			+ "require-trusted-types-for 'script'; trusted-types 'none'; ";

	private static final String PAGE = LOADED + "frame-ancestors 'none'";

	/**
	 * Any other site may show it in a frame. It has no login, and nothing to click twice
	 * for.
	 */
	private static final String EMBEDDED = LOADED + "frame-ancestors *";

	/**
	 * A page that the server renders has styles and pictures, and no script but that of
	 * the timeline in a frame.
	 */
	private static final String RENDERED = "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private CommonHeaders() {
	}

	/**
	 * Writes the headers of a response that no browser shows as a page.
	 * @param header receives each name and value
	 */
	static void write(BiConsumer<String, String> header) {
		HEADERS.forEach(header);
		header.accept(POLICY, NOTHING);
	}

	/**
	 * Writes the headers of a response.
	 * @param path the requested path, without the context path
	 * @param header receives each name and value
	 */
	static void write(String path, BiConsumer<String, String> header) {
		write(header);
		header.accept(POLICY, policy(path));
	}

	private static String policy(String path) {
		if (path.equals("/") || path.equals("/index.html")) {
			return PAGE;
		}
		if (path.equals("/embed")) {
			return EMBEDDED;
		}
		if (path.startsWith("/swagger-ui/")) {
			return SWAGGER_UI;
		}
		return FOR_PROGRAMS.matcher(path).matches() ? NOTHING : RENDERED;
	}

}
