package org.saheltimeline.platform.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a database URL that is safe to show: hosts, ports and name, but no
 * credentials or parameters.
 */
public final class DatabaseAddress {

	private static final Pattern URL = Pattern
		.compile("(?<shown>jdbc:postgresql:(?://[^/?@]+)?(?:/?[^/?@]+|/)?)(?:\\?.*)?");

	private DatabaseAddress() {
	}

	/**
	 * Returns the part of a URL that is safe to show; empty if it is not a PostgreSQL
	 * JDBC URL.
	 */
	public static Optional<String> of(String url) {
		return Optional.of(URL.matcher(url)).filter(Matcher::matches).map((match) -> match.group("shown"));
	}

}
