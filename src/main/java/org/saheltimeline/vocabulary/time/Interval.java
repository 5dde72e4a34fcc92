package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Parses intervals: two dates separated by a slash, one of which may be open or unknown
 * (ISO 8601-2:2019, clause 10.2).
 */
final class Interval {

	private static final String OPEN = "..";

	private static final String UNKNOWN = "";

	private Interval() {
	}

	static EdtfDate parse(String text) {
		String[] ends = text.split("/", -1);
		if (ends.length > 2) {
			throw new EdtfException(text, "has more than one slash",
					"one is allowed, between the start and the end of an interval, such as 2023-09/2023-12");
		}
		return of(text, end(ends[0]), end(ends[1]));
	}

	/**
	 * Returns the date between two others, which is a single date if they are the same.
	 */
	static EdtfDate of(String text, @Nullable EdtfDate start, @Nullable EdtfDate end) {
		// Unspecified or qualified dates that look the same are not necessarily the same
		if (start != null && start.equals(end) && start.isFullyKnown()) {
			return start;
		}
		return between(text, start, end);
	}

	static @Nullable EdtfDate end(String text) {
		return (text.equals(OPEN) || text.equals(UNKNOWN)) ? null : EdtfDate.single(text);
	}

	private static EdtfDate between(String text, @Nullable EdtfDate start, @Nullable EdtfDate end) {
		LocalDate earliest = (start != null) ? start.earliest() : null;
		LocalDate latest = (end != null) ? end.latest() : null;
		if (earliest != null && latest != null && earliest.isAfter(latest)) {
			throw new EdtfException(text, "is reversed, from %s to %s".formatted(earliest, latest),
					"the end is not allowed to be before the start");
		}
		return new EdtfDate(text, earliest, latest, Precision.INTERVAL,
				(start != null && start.approximate()) || (end != null && end.approximate()),
				(start != null && start.uncertain()) || (end != null && end.uncertain()));
	}

}
