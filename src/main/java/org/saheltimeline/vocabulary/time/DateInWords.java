package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Formats EDTF dates in plain English, for formats that show a date as text. */
final class DateInWords {

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

	/** The EDTF seasons, starting at 21. */
	private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");

	private DateInWords() {
	}

	static String of(EdtfDate date) {
		if (date.precision() != Precision.INTERVAL) {
			return single(date);
		}
		EdtfDate start = date.start();
		EdtfDate end = date.end();
		if (date.isOneOf()) {
			return oneOf(start, end);
		}
		if (start == null) {
			return "until " + single(Objects.requireNonNull(end));
		}
		return (end != null) ? single(start) + " to " + single(end)
				: "from " + single(start) + (date.edtf().endsWith("..") ? " on" : "");
	}

	/**
	 * Adds the preposition that a date needs in a sentence.
	 * @param date the date
	 * @param words the date in words
	 */
	static String inSentence(EdtfDate date, String words) {
		if (date.isInterval()) {
			return words.contains(" to ") ? "from " + words : words;
		}
		if (words.startsWith("between ") || words.startsWith("by ") || words.startsWith("as of ")) {
			return words;
		}
		EdtfDate start = Objects.requireNonNull(date.start());
		return ((start.precision() == Precision.DAY && !start.approximate()) ? "on " : "in ") + words;
	}

	private static String oneOf(@Nullable EdtfDate start, @Nullable EdtfDate end) {
		if (start == null) {
			return "by " + single(Objects.requireNonNull(end));
		}
		if (end == null) {
			return single(start) + " or later";
		}
		String last = single(end);
		// An end within the year or month of the start: "between 2023 and 6 August 2023"
		// would read as two years
		String first = last.endsWith(" " + single(start)) ? DAY.format(Objects.requireNonNull(start.earliest()))
				: single(start);
		String shared = sharedTail(first, last);
		return "between %s and %s".formatted(first.substring(0, first.length() - shared.length()), last);
	}

	/** Returns the month and year, or the year, that two days have in common. */
	private static String sharedTail(String first, String last) {
		for (int space = first.indexOf(' '); space >= 0; space = first.indexOf(' ', space + 1)) {
			if (last.endsWith(first.substring(space))) {
				return first.substring(space);
			}
		}
		return "";
	}

	private static String single(EdtfDate date) {
		String plain = date.edtf().replaceAll("[?~%]", "");
		String words = plain(plain, Objects.requireNonNull(date.earliest()), Objects.requireNonNull(date.latest()),
				date.precision());
		return ((date.approximate()) ? "about " : "") + words + ((date.uncertain()) ? " (uncertain)" : "");
	}

	private static String plain(String edtf, LocalDate first, LocalDate last, Precision precision) {
		@Nullable String name = switch (precision) {
			case DAY -> DAY.format(first);
			case MONTH -> (first.plusMonths(1).minusDays(1).equals(last)) ? MONTH.format(first) : null;
			case SEASON -> SEASONS.get(Integer.parseInt(edtf.substring(5)) - 21) + " " + edtf.substring(0, 4);
			case YEAR -> (first.plusYears(1).minusDays(1).equals(last)) ? YEAR.format(first) : null;
			case DECADE -> "the " + YEAR.format(first) + "s";
			case CENTURY, INTERVAL -> null;
		};
		if (first.equals(last)) {
			return DAY.format(first);
		}
		return (name != null) ? name : "between %s and %s".formatted(DAY.format(first), DAY.format(last));
	}

}
