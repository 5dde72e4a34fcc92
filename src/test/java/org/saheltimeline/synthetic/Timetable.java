package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.IntConsumer;

import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;
import org.saheltimeline.vocabulary.time.Precision;

/**
 * The dates of numbered items: 74% to the day, 14% over a few days, 9% to the month and
 * 3% to the year. They can be visited in order of their first possible day, as lists are
 * sorted, without holding all of them in memory.
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

	/** Visits the items that sort on a day, in no particular order. */
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

	/** Returns the day on which an item sorts. */
	LocalDate day(int number) {
		Slice slice = slice(number);
		return begins(slice.precision, slice.spread.day(number - slice.offset));
	}

	Precision precision(int number) {
		return slice(number).precision;
	}

	/** Returns the date of an item, with a random qualifier and basis. */
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
	 * Returns the day from which articles could report an item: a random day of its month
	 * or year if only that is known.
	 */
	LocalDate happened(int number, Chance chance) {
		LocalDate day = day(number);
		return day.plusDays(chance.below((int) (after(precision(number), day).toEpochDay() - day.toEpochDay())));
	}

	static Basis basis(Chance chance) {
		return chance.pick(List.of(Basis.STATED, Basis.RESOLVED, Basis.INFERRED));
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
	 * The items of one precision.
	 *
	 * @param precision the precision of their dates
	 * @param offset the number of the first item
	 * @param things the number of items
	 * @param spread the days on which they fall
	 */
	private record Slice(Precision precision, int offset, int things, Spread spread) {

	}

}
