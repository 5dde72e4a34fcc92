package org.saheltimeline.http.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;

/**
 * A country as a filter: an ISO 3166-1 alpha-2 or alpha-3 code, in either case.
 *
 * @param alpha2 the alpha-2 code, in upper case
 */
public record Country(String alpha2) {

	private static final Map<String, String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
		.stream()
		.collect(Collectors.toMap((code) -> Locale.of("", code).getISO3Country(), Function.identity()));

	/** ASCII only, because the upper case of some other letters is an ASCII letter. */
	private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

	/** Returns all alpha-2 and alpha-3 codes, in upper case. */
	public static Set<String> codes() {
		return Stream.concat(CODES.keySet().stream(), CODES.values().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Returns the condition that a column holds one of the countries; null if they are
	 * null.
	 */
	public static @Nullable Sql in(String column, @Nullable List<Country> countries) {
		return (countries != null) ? Sql.oneOf(column, countries.stream().map(Country::alpha2).toList()) : null;
	}

	/**
	 * Returns the alpha-2 code for {@code NE}, {@code ne} or {@code NER}; null for
	 * anything else.
	 */
	public static @Nullable String alpha2(String value) {
		String code = (LETTERS.matcher(value).matches()) ? value.toUpperCase(Locale.ROOT) : "";
		return CODES.containsValue(code) ? code : CODES.get(code);
	}

	/** Parses {@code NE}, {@code ne} or {@code NER}. */
	static Country parse(String value) {
		String alpha2 = alpha2(value);
		if (alpha2 != null) {
			return new Country(alpha2);
		}
		throw InvalidValue.malformed(
				"\"%s\" is not an ISO 3166-1 country code. Write two letters (NE) or three (NER).".formatted(value));
	}

}
