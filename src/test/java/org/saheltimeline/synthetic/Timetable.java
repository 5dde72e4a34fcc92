package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntConsumer;

import org.saheltimeline.timeline.time.Basis;
import org.saheltimeline.timeline.time.FactDate;
import org.saheltimeline.timeline.time.Precision;

/**
 * When numbered things happened: 74 % on a day, 14 % in a few days, 9 % in a month, 3 %
 * in a year. They can be visited in the order of the first day that is possible, as lists
 * are sorted, without all of them in memory.
 */
final class Timetable {

	private final List<Slice> slices;

	Timetable(int things, LocalDate from, LocalDate to) {
		int days = things * 74 / 100;
		int intervals = things * 14 / 100;
		int months = things * 9 / 100;
		this.slices = List.of(new Slice(Precision.DAY, 0, days, new Spread(days, from, to)),
				new Slice(Precision.INTERVAL, days, intervals, new Spread(intervals, from, to)),
				new Slice(Precision.MONTH, days + intervals, months, new Spread(months, from, to)),
				new Slice(Precision.YEAR, days + intervals + months, things - days - intervals - months,
						new Spread(things - days - intervals - months, from, to)));
	}

	/** Visits what sorts on a day, in no order. */
	void visit(LocalDate day, IntConsumer visitor) {
		for (Slice slice : this.slices) {
			if (begins(slice.precision, day).equals(day)) {
				int end = slice.offset + slice.spread.first(after(slice.precision, day));
				for (int number = slice.offset + slice.spread.first(day); number < end; number++) {
					visitor.accept(number);
				}
			}
		}
	}

	/** The day on which something sorts. */
	LocalDate day(int number) {
		Slice slice = slice(number);
		return begins(slice.precision, slice.spread.day(number - slice.offset));
	}

	Precision precision(int number) {
		return slice(number).precision;
	}

	/** The date of something, with its qualifier and basis left to chance. */
	FactDate date(int number, Chance chance) {
		LocalDate day = day(number);
		String qualifier = chance.happens(0.05) ? chance.pick(List.of("~", "?", "%")) : "";
		return FactDate.of(switch (precision(number)) {
			case INTERVAL -> day + "/" + day.plusDays(chance.between(1, 6)) + qualifier;
			case MONTH -> YearMonth.from(day) + qualifier;
			case YEAR -> day.getYear() + qualifier;
			default -> day + qualifier;
		}, basis(chance));
	}

	/**
	 * The day from which on somebody could write of it: what is known to the month may
	 * have been on any day of it.
	 */
	LocalDate happened(int number, Chance chance) {
		LocalDate day = day(number);
		return day.plusDays(chance.below((int) (after(precision(number), day).toEpochDay() - day.toEpochDay())));
	}

	static Basis basis(Chance chance) {
		return chance.pick(List.of(Basis.values()));
	}

	private Slice slice(int number) {
		return this.slices.stream()
			.filter((slice) -> number < slice.offset + slice.things)
			.findFirst()
			.orElseThrow(IndexOutOfBoundsException::new);
	}

	private static LocalDate begins(Precision precision, LocalDate day) {
		return switch (precision) {
			case MONTH -> day.withDayOfMonth(1);
			case YEAR -> day.withDayOfYear(1);
			default -> day;
		};
	}

	private static LocalDate after(Precision precision, LocalDate day) {
		return switch (precision) {
			case MONTH -> day.plusMonths(1);
			case YEAR -> day.plusYears(1);
			default -> day.plusDays(1);
		};
	}

	/**
	 * The things of one precision.
	 *
	 * @param precision how precise
	 * @param offset the number of the first
	 * @param things how many
	 * @param spread on which days
	 */
	private record Slice(Precision precision, int offset, int things, Spread spread) {

	}

}
