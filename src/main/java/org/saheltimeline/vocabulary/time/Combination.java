package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What several dates of one fact allow together: the days on which it may have started
 * and ended, according to all of them.
 *
 * @param dates the dates
 * @param extent how the fact fills the dates: a span if one of them is, otherwise a point
 * if one of them is
 * @param start the days on which it may have started
 * @param end the days on which it may have ended; the same for a point
 * @param conflicting whether the dates exclude each other; if so, the days are from the
 * first to the last that any of them allows
 */
public record Combination(List<FactDate> dates, Extent extent, Window start, Window end, boolean conflicting) {

	/** The date that says the most in the fewest words; a total order. */
	private static final Comparator<FactDate> PLAINEST_FIRST = Comparator
		.comparing((FactDate date) -> date.approximate() || date.uncertain())
		.thenComparing(FactDate::basis)
		.thenComparing(FactDate::edtf)
		.thenComparing(FactDate::surelyTo, Comparator.nullsLast(Comparator.naturalOrder()));

	/**
	 * Combines dates.
	 * @param dates at least one date
	 */
	public static Combination of(Collection<FactDate> dates) {
		List<FactDate> all = List.copyOf(dates);
		Extent extent = extent(all);
		List<Ends> each = all.stream().map((date) -> Ends.of(extent, date).inOrder(extent)).toList();
		Ends together = each.stream().reduce((one, other) -> one.and(other, extent)).orElseThrow();
		boolean isConflicting = together.start.isEmpty() || together.end.isEmpty();
		Ends ends = isConflicting ? hull(each) : together;
		return new Combination(all, extent, ends.start, ends.end, isConflicting);
	}

	private static Extent extent(List<FactDate> dates) {
		return Stream.of(Extent.SPAN, Extent.POINT)
			.filter((extent) -> dates.stream().anyMatch((date) -> date.extent() == extent))
			.findFirst()
			.orElse(Extent.OBSERVED);
	}

	/** Returns the days from the first to the last that any of the dates allows. */
	private static Ends hull(List<Ends> each) {
		LocalDate first = outermost(each, (one) -> one.start.first(), Comparator.naturalOrder());
		LocalDate last = outermost(each, (one) -> one.end.last(), Comparator.reverseOrder());
		if (first == null && last == null) {
			first = each.stream().flatMap(Ends::days).min(LocalDate::compareTo).orElseThrow();
			last = each.stream().flatMap(Ends::days).max(LocalDate::compareTo).orElseThrow();
		}
		Window days = new Window(first, last);
		return new Ends(days, days);
	}

	private static @Nullable LocalDate outermost(List<Ends> each, Function<Ends, @Nullable LocalDate> bound,
			Comparator<LocalDate> order) {
		return each.stream().anyMatch((one) -> bound.apply(one) == null) ? null
				: each.stream().map(bound).map(Objects::requireNonNull).min(order).orElseThrow();
	}

	/**
	 * Returns the days on which the fact may have started, according to one of the dates.
	 */
	public Window start(FactDate date) {
		return Ends.of(this.extent, date).start;
	}

	/**
	 * Returns the days on which the fact may have ended, according to one of the dates.
	 */
	public Window end(FactDate date) {
		return Ends.of(this.extent, date).end;
	}

	/** Returns the date that says what all of them allow. */
	public FactDate date() {
		if (this.dates.size() == 1) {
			return this.dates.getFirst();
		}
		Ends own = new Ends(this.start, this.end);
		return Stream.of(this.dates)
			.filter((dates) -> !this.conflicting)
			.flatMap(List::stream)
			.filter((date) -> date.extent() == this.extent
					&& Ends.of(this.extent, date).inOrder(this.extent).equals(own))
			.min(PLAINEST_FIRST)
			.orElseGet(() -> written(this.start, this.end));
	}

	/**
	 * Returns the date once more is known than the dates say.
	 * @param newStart the days on which it may have started, none of them outside of its
	 * own
	 * @param newEnd the days on which it may have ended, likewise
	 */
	public FactDate within(Window newStart, Window newEnd) {
		return (newStart.equals(this.start) && newEnd.equals(this.end)) ? date() : written(newStart, newEnd);
	}

	private FactDate written(Window from, Window to) {
		Ends ends = new Ends(from, to);
		boolean approximate = this.dates.stream().anyMatch((date) -> date.approximate() && sets(date, ends));
		boolean uncertain = this.dates.stream().anyMatch((date) -> date.uncertain() && sets(date, ends));
		String qualifier = approximate ? (uncertain ? "%" : "~") : (uncertain ? "?" : "");
		EdtfDate edtf = EdtfDate.parse(edtf(ends, qualifier));
		boolean isSure = !this.conflicting
				&& (from.last() == null || to.first() == null || !from.last().isAfter(to.first()))
				&& (this.extent != Extent.POINT || Objects.equals(from.first(), from.last()));
		return new FactDate(edtf.edtf(), this.extent, from.first(), to.last(), isSure ? from.last() : null,
				isSure ? to.first() : null, edtf.precision(), edtf.approximate(), edtf.uncertain(), this.conflicting,
				Basis.COMBINED);
	}

	private boolean sets(FactDate date, Ends ends) {
		Ends own = Ends.of(this.extent, date);
		return Stream
			.<Function<Ends, @Nullable LocalDate>>of((one) -> one.start.first(), (one) -> one.start.last(),
					(one) -> one.end.first(), (one) -> one.end.last())
			.anyMatch((bound) -> bound.apply(own) != null && Objects.equals(bound.apply(own), bound.apply(ends)));
	}

	private String edtf(Ends ends, String qualifier) {
		return switch (this.extent) {
			case POINT -> ends.start.oneOf(qualifier);
			case OBSERVED -> observed(qualifier);
			case SPAN -> {
				boolean isOpen = this.dates.stream().anyMatch((date) -> date.edtf().startsWith("../"));
				boolean goesOn = this.dates.stream().anyMatch(FactDate::goesOn);
				String from = written(ends.start, this.start.first(), qualifier)
					.orElse((isOpen && ends.start.first() == null) ? ".." : "");
				String to = written(ends.end, this.end.last(), qualifier)
					.orElse((goesOn && ends.end.last() == null) ? ".." : "");
				yield from + "/" + to;
			}
		};
	}

	/**
	 * Returns one end of a span, no more precise than it is known. What only bounds it
	 * from outside is no reason to write that it started or ended then.
	 * @param bound the bound that the dates give; null if they give none
	 */
	private Optional<String> written(Window days, @Nullable LocalDate bound, String qualifier) {
		return this.conflicting ? Optional.ofNullable(bound).map(LocalDate::toString)
				: ((bound != null) ? days.enclosing() : days.unit())
					.or(() -> Optional.ofNullable(bound).map(LocalDate::toString))
					.map((unit) -> unit + qualifier);
	}

	/** Returns the days from the first to the last observation. */
	private String observed(String qualifier) {
		LocalDate since = Objects.requireNonNull(this.start.last());
		LocalDate until = Objects.requireNonNull(this.end.first());
		return since.isAfter(until) ? new Window(until, since).oneOf(qualifier)
				: new Window(since, since).oneOf(qualifier) + "/" + new Window(until, until).oneOf(qualifier);
	}

	/** The days on which a fact may have started and ended. */
	private record Ends(Window start, Window end) {

		static Ends of(Extent extent, FactDate date) {
			EdtfDate edtf = EdtfDate.parse(date.edtf());
			if (extent == Extent.POINT) {
				Window day = new Window(edtf.earliest(), edtf.latest());
				return new Ends(day, day);
			}
			Window start = Window.of(date.extent() == Extent.POINT ? edtf : edtf.start());
			Window end = Window.of(date.extent() == Extent.POINT ? edtf : edtf.end());
			if (date.extent() == Extent.SPAN) {
				return date.goesOn() ? goingOn(start, date) : new Ends(start, end);
			}
			boolean lasted = edtf.isInterval();
			// It was so on a day between these, hence had started by the last and not
			// ended before the first
			return new Ends(new Window(null, lasted ? start.last() : edtf.latest()),
					new Window(lasted ? end.first() : edtf.earliest(), null));
		}

		/** What goes on had started when it was reported, and had not ended. */
		private static Ends goingOn(Window start, FactDate date) {
			return new Ends(start.and(new Window(null, date.surelyFrom())), new Window(date.surelyTo(), null));
		}

		Ends and(Ends other, Extent extent) {
			return new Ends(this.start.and(other.start), this.end.and(other.end)).inOrder(extent);
		}

		/** Narrows the windows so that each possible start has a possible end. */
		Ends inOrder(Extent extent) {
			return (extent == Extent.POINT) ? this : new Ends(this.start.and(new Window(null, this.end.last())),
					this.end.and(new Window(this.start.first(), null)));
		}

		Stream<LocalDate> days() {
			return Stream.of(this.start.first(), this.start.last(), this.end.first(), this.end.last())
				.filter(Objects::nonNull);
		}

	}

}
