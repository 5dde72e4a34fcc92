package org.saheltimeline.web;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A country as a filter: ISO 3166-1, alpha-2 or alpha-3, in either case.
 *
 * @param alpha2 the alpha-2 code, upper case
 */
public record Country(String alpha2) {

	private static final Map<String, String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
		.stream()
		.collect(Collectors.toMap((code) -> Locale.of("", code).getISO3Country(), Function.identity()));

	/** Reads {@code NE}, {@code ne} or {@code NER}. */
	static Country parse(String value) {
		String code = value.toUpperCase(Locale.ROOT);
		if (CODES.containsValue(code)) {
			return new Country(code);
		}
		String alpha2 = CODES.get(code);
		if (alpha2 != null) {
			return new Country(alpha2);
		}
		throw InvalidValue.malformed(
				"«%s» is no country code of ISO 3166-1; write two letters (NE) or three (NER).".formatted(value));
	}

}
