package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Spreads numbered items over days in order, three times as densely at the end as at the
 * beginning.
 */
final class Spread {

	private final LocalDate from;

	/** The first item of each day; after the last day, the total number of items. */
	private final int[] first;

	Spread(int things, LocalDate from, LocalDate to) {
		this.from = from;
		int days = (int) ChronoUnit.DAYS.between(from, to) + 1;
		this.first = new int[days + 1];
		for (int day = 0; day <= days; day++) {
			this.first[day] = (int) (things * before(day, days) / before(days, days));
		}
	}

	/**
	 * Returns the cumulative weight before a day, where the first day has a weight of 1.
	 */
	private static double before(int day, int days) {
		return day + (double) day * (day - 1) / days;
	}

	/** Returns the first item of a day or, if it has none, of the days after it. */
	int first(LocalDate day) {
		long index = ChronoUnit.DAYS.between(this.from, day);
		return this.first[Math.clamp(index, 0, this.first.length - 1)];
	}

	LocalDate day(int thing) {
		int found = Arrays.binarySearch(this.first, thing);
		int day = (found >= 0) ? found : -found - 2;
		while (this.first[day + 1] == thing) {
			day++;
		}
		return this.from.plusDays(day);
	}

}
