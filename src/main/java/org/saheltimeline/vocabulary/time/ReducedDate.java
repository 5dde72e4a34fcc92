package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A calendar date with reduced precision (ISO 8601-1:2019, clause 5.2.2.3), for formats
 * that support only years, months and days.
 *
 * @param year the year
 * @param month the month, 1 to 12; null if only the year is known
 * @param day the day of the month; null if only the month is known
 */
public record ReducedDate(int year, @Nullable Integer month, @Nullable Integer day) {

	/**
	 * Reduces a bound of a date to the coarsest unit that includes no day outside the
	 * date: to the year if the date covers whole years, or to the month if it covers
	 * whole months.
	 */
	static ReducedDate of(LocalDate bound, LocalDate first, LocalDate last) {
		if (first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
			return new ReducedDate(bound.getYear(), null, null);
		}
		boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
		return new ReducedDate(bound.getYear(), bound.getMonthValue(), (months) ? null : bound.getDayOfMonth());
	}

	/**
	 * Returns the date in ISO 8601: {@code 2023}, {@code 2023-10} or {@code 2023-10-10}.
	 */
	@Override
	public String toString() {
		if (this.month == null) {
			return "%04d".formatted(this.year);
		}
		return (this.day == null) ? "%04d-%02d".formatted(this.year, this.month)
				: "%04d-%02d-%02d".formatted(this.year, this.month, this.day);
	}

}
