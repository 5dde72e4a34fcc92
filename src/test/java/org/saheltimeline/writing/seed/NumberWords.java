package org.saheltimeline.writing.seed;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.quantity.Qualifier;

/** Finds numbers and their qualifiers in English text. */
final class NumberWords {

	private static final Map<Long, String> NUMBERS = Map.ofEntries(Map.entry(0L, "all|full|completed?|last|final"),
			Map.entry(1L, "one|first|once|an? (hour|day|week|month|year)"), Map.entry(2L, "two|second|twice|both"),
			Map.entry(3L, "three|third"), Map.entry(4L, "four|fourth"), Map.entry(5L, "five|fifth"),
			Map.entry(6L, "six|sixth"), Map.entry(7L, "seven|seventh"), Map.entry(8L, "eight|eighth"),
			Map.entry(9L, "nine|ninth"), Map.entry(10L, "ten|tenth|decade"), Map.entry(12L, "twelve|dozen"));

	private static final Map<Qualifier, String> QUALIFIERS = Map.of(Qualifier.ABOUT, "about|around|roughly|some|nearly",
			Qualifier.MORE_THAN, "more than|over", Qualifier.AT_LEAST, "at least", Qualifier.UP_TO, "up to",
			Qualifier.FEWER_THAN, "less than|fewer than", Qualifier.HUNDREDS, "hundreds", Qualifier.THOUSANDS,
			"thousands", Qualifier.SOME, "some|a number of", Qualifier.SEVERAL, "several", Qualifier.MOST, "most");

	private NumberWords() {
	}

	/** Returns whether the text contains the number, in figures or as a word. */
	static boolean hasNumber(String text, @Nullable Long number) {
		return number == null || has(text, figures(number) + "|" + NUMBERS.getOrDefault(number, "(?!)"));
	}

	/** Returns whether the text contains the qualifier; an exact number needs none. */
	static boolean hasQualifier(String text, Qualifier qualifier) {
		return qualifier == Qualifier.EXACT || has(text, QUALIFIERS.getOrDefault(qualifier, "(?!)"));
	}

	private static String figures(long number) {
		return "%d|%s".formatted(number, Pattern.quote(String.format(Locale.ENGLISH, "%,d", number)));
	}

	private static boolean has(String text, String pattern) {
		return Pattern.compile("(?<![\\w.,])(" + pattern + ")(?![\\w]|[.,]\\d)", Pattern.CASE_INSENSITIVE)
			.matcher(text)
			.find();
	}

}
