package org.saheltimeline.vocabulary.time;

import java.util.regex.Pattern;

/**
 * A year, month or day as written, with the lowest and highest numbers that its
 * unspecified digits allow (ISO 8601-2:2019, clause 9).
 */
record Component(String text, int least, int most) {

	private static final Pattern DIGITS = Pattern.compile("[0-9]*X*");

	static Component year(String text) {
		if (text.length() > 4) {
			throw new EdtfException(text, "has more than four digits",
					"years 0001 to 9999 are allowed, and hyphens before month and day, such as 2023-07-26");
		}
		Component year = of(text, 4, "is not a year", "four digits");
		if (year.least == 0) {
			throw new EdtfException(text, "is or includes the year 0000", "years 0001 to 9999 are allowed");
		}
		return year;
	}

	static Component month(String text) {
		return of(text, 2, "is not a month", "two digits");
	}

	static Component day(String text) {
		return of(text, 2, "is not a day", "two digits");
	}

	private static Component of(String text, int width, String reason, String digits) {
		if (text.length() != width || !DIGITS.matcher(text).matches()) {
			throw new EdtfException(text, reason, digits + " are allowed, with X for unspecified ones from the right");
		}
		return new Component(text, Integer.parseInt(text.replace('X', '0')), Integer.parseInt(text.replace('X', '9')));
	}

	/** Returns the number of unspecified digits. */
	int unspecified() {
		return (int) this.text.chars().filter((digit) -> digit == 'X').count();
	}

	/**
	 * Returns whether all digits are known and the number lies within the given bounds.
	 */
	boolean isBetween(int lowest, int highest) {
		return unspecified() == 0 && lowest <= this.least && this.least <= highest;
	}

	/** Narrows the possible numbers to those that the calendar allows. */
	Component within(int lowest, int highest, String unit) {
		if (this.most < lowest || highest < this.least) {
			throw new EdtfException(this.text, "is out of range", "%s %02d to %02d".formatted(unit, lowest, highest));
		}
		return new Component(this.text, Math.max(this.least, lowest), Math.min(this.most, highest));
	}

}
