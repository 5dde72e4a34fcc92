package org.saheltimeline.platform.database;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A database's URL as it may be shown: hosts, ports and name, never credentials or
 * parameters.
 */
public final class DatabaseAddress {

	private static final Pattern URL = Pattern
		.compile("(?<shown>jdbc:postgresql:(?://[^/?@]+)?(?:/?[^/?@]+|/)?)(?:\\?.*)?");

	private DatabaseAddress() {
	}

	/**
	 * What can be shown of a URL; nothing when it is not one that PostgreSQL's driver
	 * takes.
	 */
	public static Optional<String> of(String url) {
		return Optional.of(URL.matcher(url)).filter(Matcher::matches).map((match) -> match.group("shown"));
	}

}
