package org.saheltimeline.writing.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where a token is needed. */
final class WriteAddresses {

	/**
	 * A little more than the addresses, since the patterns of servlets cannot say it
	 * exactly.
	 */
	static final List<String> FILTERED = List.of("/api/v1/submissions", "/api/v1/dossiers/*", "/api/v1/entries/*",
			"/api/v1/revisions/*", "/api/v1/tokens/*");

	private static final RequestMatcher TOKENS = PathPatternRequestMatcher.pathPattern("/api/v1/tokens/**");

	private static final RequestMatcher FACTS = new OrRequestMatcher(
			Stream.of("/api/v1/submissions", "/api/v1/dossiers/**", "/api/v1/entries/**", "/api/v1/revisions/*/revert")
				.<RequestMatcher>map(PathPatternRequestMatcher::pathPattern)
				.toList());

	private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

	private WriteAddresses() {
	}

	/** Returns whether something can be written here, by whatever method. */
	static boolean include(HttpServletRequest request) {
		return FACTS.matches(request) || TOKENS.matches(request);
	}

	/** Returns whether the method writes. */
	static boolean isWrite(String method) {
		return !READS.contains(method);
	}

	/**
	 * Returns whether the request needs a token: whatever writes, and all about tokens
	 * but which methods there are.
	 */
	static boolean needToken(HttpServletRequest request) {
		return isWrite(request.getMethod()) ? include(request)
				: !request.getMethod().equals("OPTIONS") && TOKENS.matches(request);
	}

	/** Returns the scope that the token of such a request needs. */
	static Scope scope(HttpServletRequest request) {
		return TOKENS.matches(request) ? Scope.ADMIN : Scope.WRITE;
	}

}
