package org.saheltimeline.writing.original;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.quantity.Qualifier;

/** Finds numbers and their qualifiers in English text. */
final class NumberWords {

	private static final List<String> CARDINALS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
			"eighteen", "nineteen");

	private static final List<String> TENS = List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
			"eighty", "ninety");

	/** Further words that say a number. */
	private static final Map<Long, String> OTHERS = Map.ofEntries(
			Map.entry(0L, "all|full|completed?|last|final|none|no"),
			Map.entry(1L, "first|once|an? (hour|day|week|month|year)"), Map.entry(2L, "second|twice|both"),
			Map.entry(3L, "third"), Map.entry(4L, "fourth"), Map.entry(5L, "fifth"), Map.entry(6L, "sixth"),
			Map.entry(7L, "seventh"), Map.entry(8L, "eighth"), Map.entry(9L, "ninth"), Map.entry(10L, "tenth|decade"),
			Map.entry(12L, "dozen"), Map.entry(25L, "quarter"), Map.entry(50L, "half"));

	private static final Map<Long, String> MULTIPLES = Map.of(100L, "hundred", 1_000L, "thousand", 1_000_000L,
			"million", 1_000_000_000L, "billion");

	private static final Map<Qualifier, String> QUALIFIERS = Map.of(Qualifier.ABOUT,
			"about|around|roughly|some|nearly|almost|approximately", Qualifier.MORE_THAN, "more than|over|above",
			Qualifier.AT_LEAST, "at least|no (?:fewer|less) than", Qualifier.UP_TO, "up to|as many as|at most",
			Qualifier.FEWER_THAN, "less than|fewer than|under|below", Qualifier.HUNDREDS, "hundreds",
			Qualifier.THOUSANDS, "thousands", Qualifier.SOME, "some|a number of", Qualifier.SEVERAL, "several",
			Qualifier.MOST, "most");

	private NumberWords() {
	}

	/** Returns whether the text contains the number, in figures or as a word. */
	static boolean hasNumber(String text, @Nullable Long number) {
		return number == null || has(text, String.join("|", spellings(number)));
	}

	/** Returns whether the text contains the qualifier; an exact number needs none. */
	static boolean hasQualifier(String text, Qualifier qualifier) {
		return qualifier == Qualifier.EXACT || has(text, QUALIFIERS.getOrDefault(qualifier, "(?!)"));
	}

	private static List<String> spellings(long number) {
		List<String> spellings = new ArrayList<>(plain(number));
		if (OTHERS.containsKey(number)) {
			spellings.add(OTHERS.get(number));
		}
		MULTIPLES.forEach((multiple, name) -> {
			if (number > 0 && number % multiple == 0) {
				String times = String.join("|", plain(number / multiple)) + ((number == multiple) ? "|an?" : "");
				spellings.add("(?:%s)[ \\u00A0-]%s".formatted(times, name));
			}
			else if (number > multiple && multiple > 1_000 && number % (multiple / 10) == 0) {
				spellings.add(
						"%d\\.%d[ \\u00A0-]%s".formatted(number / multiple, number % multiple / (multiple / 10), name));
			}
		});
		return spellings;
	}

	/** Returns the number in figures, and in words if it has no more than two. */
	private static List<String> plain(long number) {
		List<String> plain = new ArrayList<>();
		plain.add(String.valueOf(number));
		plain.add(String.format(Locale.ENGLISH, "%,d", number));
		if (number >= 0 && number < CARDINALS.size()) {
			plain.add(CARDINALS.get((int) number));
		}
		else if (number >= CARDINALS.size() && number < 100) {
			int ones = (int) number % 10;
			plain.add(TENS.get((int) number / 10) + ((ones > 0) ? "[ -]" + CARDINALS.get(ones) : ""));
		}
		return plain;
	}

	private static boolean has(String text, String pattern) {
		return Pattern.compile("(?<![\\w.,])(" + pattern + ")(?![\\w]|[.,]\\d)", Pattern.CASE_INSENSITIVE)
			.matcher(text)
			.find();
	}

}
