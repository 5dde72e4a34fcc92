package org.saheltimeline.timeline.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A calendar date with reduced precision (ISO 8601-1:2019, clause 5.2.2.3), for formats
 * that know a year, a month or a day and nothing else.
 *
 * @param year the year
 * @param month the month, 1 to 12; null where only the year is known
 * @param day the day of the month; null where only the month is known
 */
public record ReducedDate(int year, @Nullable Integer month, @Nullable Integer day) {

	/**
	 * A bound of a date, as coarse as it can be without letting in a day that the date
	 * does not mean: of whole years the year, of whole months the month.
	 */
	static ReducedDate of(LocalDate bound, LocalDate first, LocalDate last) {
		if (first.getDayOfYear() == 1 && last.getDayOfYear() == last.lengthOfYear()) {
			return new ReducedDate(bound.getYear(), null, null);
		}
		boolean months = first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
		return new ReducedDate(bound.getYear(), bound.getMonthValue(), (months) ? null : bound.getDayOfMonth());
	}

	/** As ISO 8601 writes it: {@code 2023}, {@code 2023-10} or {@code 2023-10-10}. */
	@Override
	public String toString() {
		if (this.month == null) {
			return "%04d".formatted(this.year);
		}
		return (this.day == null) ? "%04d-%02d".formatted(this.year, this.month)
				: "%04d-%02d-%02d".formatted(this.year, this.month, this.day);
	}

}
