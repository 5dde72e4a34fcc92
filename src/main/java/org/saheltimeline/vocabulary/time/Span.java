package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that a date without qualifiers may refer to, in the calendar of ISO
 * 8601-1:2019 with the seasons of ISO 8601-2:2019, clause 4.8.
 */
record Span(LocalDate first, LocalDate last, Precision precision) {

	private static final int SPRING = 21;

	private static final int WINTER = 24;

	private static final int LAST_OF_LEVEL_2 = 41;

	static Span of(String date) {
		if (date.startsWith("-")) {
			throw new EdtfException(date, "has a negative year", "years 0001 to 9999 are allowed");
		}
		String[] parts = date.split("-", -1);
		return switch (parts.length) {
			case 1 -> ofYear(Component.year(date));
			case 2 -> ofMonth(knownYear(parts[0]), Component.month(parts[1]));
			case 3 -> ofDay(knownYear(parts[0]), Component.month(parts[1]), Component.day(parts[2]));
			default -> throw new EdtfException(date, "has more than two hyphens",
					"a year, a month and a day are allowed, such as 2023-07-26, and a slash in an interval");
		};
	}

	private static Span ofYear(Component year) {
		Precision precision = switch (year.unspecified()) {
			case 0 -> Precision.YEAR;
			case 1 -> Precision.DECADE;
			case 2 -> Precision.CENTURY;
			default -> throw new EdtfException(year.text(), "is neither a decade nor a century",
					"one or two unspecified digits are allowed in a year, such as 202X or 20XX");
		};
		return months(YearMonth.of(year.least(), 1), YearMonth.of(year.most(), 12), precision);
	}

	private static Span ofMonth(int year, Component month) {
		if (month.isBetween(SPRING, WINTER)) {
			return ofSeason(year, month.least());
		}
		if (month.isBetween(WINTER + 1, LAST_OF_LEVEL_2)) {
			throw new EdtfException(month.text(), "is a season or another part of a year of EDTF level 2",
					"months 01 to 12 and seasons 21 (spring) to 24 (winter) are allowed");
		}
		Component possible = month.within(1, 12, "seasons are 21 to 24, and months");
		return months(YearMonth.of(year, possible.least()), YearMonth.of(year, possible.most()),
				(month.unspecified() == 0) ? Precision.MONTH : Precision.YEAR);
	}

	private static Span ofSeason(int year, int season) {
		YearMonth start = YearMonth.of(year, 3).plusMonths(3L * (season - SPRING));
		YearMonth end = start.plusMonths(2);
		if (end.getYear() > 9999) {
			throw new EdtfException("9999-24", "ends after the year 9999", "years 0001 to 9999 are allowed");
		}
		return months(start, end, Precision.SEASON);
	}

	private static Span ofDay(int year, Component month, Component day) {
		if (month.isBetween(SPRING, WINTER)) {
			throw new EdtfException(day.text(), "follows a season", "a season has no day; 2023-21 is allowed");
		}
		if (month.unspecified() == 2 && day.unspecified() == 2) {
			return months(YearMonth.of(year, 1), YearMonth.of(year, 12), Precision.YEAR);
		}
		if (month.unspecified() > 0) {
			throw new EdtfException(day.text(), "is a day after the unspecified month " + month.text(),
					"X is allowed from the right only, such as 2023-10-XX, 2023-1X, 2023-XX or 2023-XX-XX");
		}
		YearMonth whole = YearMonth.of(year, month.within(1, 12, "months are").least());
		Component possible = day.within(1, whole.lengthOfMonth(), DateInWords.MONTH.format(whole) + " has days");
		return new Span(whole.atDay(possible.least()), whole.atDay(possible.most()),
				(day.unspecified() == 0) ? Precision.DAY : Precision.MONTH);
	}

	private static int knownYear(String text) {
		Component year = Component.year(text);
		if (year.unspecified() > 0) {
			throw new EdtfException(text, "has unspecified digits before a month",
					"X is allowed from the right only, such as 202X, 20XX or 2023-XX");
		}
		return year.least();
	}

	private static Span months(YearMonth first, YearMonth last, Precision precision) {
		return new Span(first.atDay(1), last.atEndOfMonth(), precision);
	}

}
