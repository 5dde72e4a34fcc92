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
 * @param extent how the fact fills the dates: a span if one of them is, otherwise a point
 * if one of them is
 * @param start the days on which it may have started
 * @param end the days on which it may have ended; the same for a point
 */
record Combination(Extent extent, Window start, Window end) {

	/** The date that says the most in the fewest words; a total order. */
	private static final Comparator<FactDate> PLAINEST_FIRST = Comparator
		.comparing((FactDate date) -> date.approximate() || date.uncertain())
		.thenComparing(FactDate::basis)
		.thenComparing(FactDate::edtf);

	static FactDate of(Collection<FactDate> dates) {
		if (dates.size() == 1) {
			return dates.iterator().next();
		}
		Extent extent = extent(dates);
		List<Combination> each = dates.stream().map((date) -> of(extent, date).inOrder()).toList();
		Combination all = each.stream().reduce(Combination::and).orElseThrow();
		if (all.isImpossible()) {
			return all.hull(each).date(dates, true);
		}
		return dates.stream()
			.filter((date) -> date.extent() == extent && of(extent, date).inOrder().equals(all))
			.min(PLAINEST_FIRST)
			.orElseGet(() -> all.date(dates, false));
	}

	private static Extent extent(Collection<FactDate> dates) {
		return Stream.of(Extent.SPAN, Extent.POINT)
			.filter((extent) -> dates.stream().anyMatch((date) -> date.extent() == extent))
			.findFirst()
			.orElse(Extent.OBSERVED);
	}

	private static Combination of(Extent extent, FactDate date) {
		EdtfDate edtf = EdtfDate.parse(date.edtf());
		if (extent == Extent.POINT) {
			Window day = new Window(edtf.earliest(), edtf.latest());
			return new Combination(extent, day, day);
		}
		Window start = Window.of(date.extent() == Extent.POINT ? edtf : edtf.start());
		Window end = Window.of(date.extent() == Extent.POINT ? edtf : edtf.end());
		if (date.extent() == Extent.SPAN) {
			return new Combination(extent, start, end);
		}
		boolean lasted = edtf.isInterval();
		// It was so on a day between these, hence had started by the last and not ended
		// before the first
		return new Combination(extent, new Window(null, lasted ? start.last() : edtf.latest()),
				new Window(lasted ? end.first() : edtf.earliest(), null));
	}

	private Combination and(Combination other) {
		return new Combination(this.extent, this.start.and(other.start), this.end.and(other.end)).inOrder();
	}

	/** Narrows the windows so that each possible start has a possible end. */
	private Combination inOrder() {
		return (this.extent == Extent.POINT) ? this : new Combination(this.extent,
				this.start.and(new Window(null, this.end.last)), this.end.and(new Window(this.start.first, null)));
	}

	private boolean isImpossible() {
		return this.start.isEmpty() || this.end.isEmpty();
	}

	/** Returns the days from the first to the last that any of the dates allows. */
	private Combination hull(List<Combination> each) {
		LocalDate first = outermost(each, (one) -> one.start.first, Comparator.naturalOrder());
		LocalDate last = outermost(each, (one) -> one.end.last, Comparator.reverseOrder());
		if (first == null && last == null) {
			first = each.stream().flatMap(Combination::days).min(LocalDate::compareTo).orElseThrow();
			last = each.stream().flatMap(Combination::days).max(LocalDate::compareTo).orElseThrow();
		}
		Window days = new Window(first, last);
		return new Combination(this.extent, days, days);
	}

	private static @Nullable LocalDate outermost(List<Combination> each,
			Function<Combination, @Nullable LocalDate> bound, Comparator<LocalDate> order) {
		return each.stream().anyMatch((one) -> bound.apply(one) == null) ? null
				: each.stream().map(bound).map(Objects::requireNonNull).min(order).orElseThrow();
	}

	private Stream<LocalDate> days() {
		return Stream.of(this.start.first, this.start.last, this.end.first, this.end.last).filter(Objects::nonNull);
	}

	private FactDate date(Collection<FactDate> dates, boolean conflicting) {
		boolean approximate = dates.stream().anyMatch((date) -> date.approximate() && sets(date));
		boolean uncertain = dates.stream().anyMatch((date) -> date.uncertain() && sets(date));
		String qualifier = approximate ? (uncertain ? "%" : "~") : (uncertain ? "?" : "");
		EdtfDate edtf = EdtfDate.parse(edtf(dates, qualifier));
		boolean isSure = !conflicting
				&& (this.start.last == null || this.end.first == null || !this.start.last.isAfter(this.end.first));
		boolean isBounded = this.extent != Extent.OBSERVED;
		return new FactDate(edtf.edtf(), this.extent, isBounded ? this.start.first : null,
				isBounded ? this.end.last : null, isSure ? sure(this.start.last) : null,
				isSure ? sure(this.end.first) : null, edtf.precision(), edtf.approximate(), edtf.uncertain(),
				conflicting, Basis.COMBINED);
	}

	/** Returns a certain day; none of a point is certain, unless it is a single day. */
	private @Nullable LocalDate sure(@Nullable LocalDate day) {
		return (this.extent == Extent.POINT && !Objects.equals(this.start.first, this.start.last)) ? null : day;
	}

	private boolean sets(FactDate date) {
		Combination own = of(this.extent, date);
		return Stream
			.<Function<Combination, @Nullable LocalDate>>of((one) -> one.start.first, (one) -> one.start.last,
					(one) -> one.end.first, (one) -> one.end.last)
			.anyMatch((bound) -> bound.apply(own) != null && Objects.equals(bound.apply(own), bound.apply(this)));
	}

	private String edtf(Collection<FactDate> dates, String qualifier) {
		return switch (this.extent) {
			case POINT -> this.start.oneOf(qualifier);
			case OBSERVED -> {
				LocalDate since = Objects.requireNonNull(this.start.last);
				LocalDate until = Objects.requireNonNull(this.end.first);
				yield since.isAfter(until) ? new Window(until, since).oneOf(qualifier)
						: since + qualifier + "/" + until + qualifier;
			}
			case SPAN -> {
				boolean isOpen = dates.stream().anyMatch((date) -> date.edtf().startsWith("../"));
				boolean goesOn = dates.stream().anyMatch((date) -> date.edtf().endsWith("/.."));
				String from = this.start.unit(this.start.first)
					.map((unit) -> unit + qualifier)
					.orElse(isOpen ? ".." : "");
				String to = this.end.unit(this.end.last).map((unit) -> unit + qualifier).orElse(goesOn ? ".." : "");
				yield from + "/" + to;
			}
		};
	}

	/**
	 * Days from a first to a last.
	 *
	 * @param first the first day; null if nothing bounds it
	 * @param last the last day; null if nothing bounds it
	 */
	record Window(@Nullable LocalDate first, @Nullable LocalDate last) {

		static Window of(@Nullable EdtfDate date) {
			return (date != null) ? new Window(date.earliest(), date.latest()) : new Window(null, null);
		}

		Window and(Window other) {
			return new Window(later(this.first, other.first), earlier(this.last, other.last));
		}

		boolean isEmpty() {
			return this.first != null && this.last != null && this.first.isAfter(this.last);
		}

		private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
			return (one == null || (other != null && other.isAfter(one))) ? other : one;
		}

		private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
			return (one == null || (other != null && other.isBefore(one))) ? other : one;
		}

		/** Returns EDTF for one of the days. */
		String oneOf(String qualifier) {
			return unit().map((unit) -> unit + qualifier)
				.orElseGet(() -> "[%s..%s]".formatted((this.first != null) ? this.first + qualifier : "",
						(this.last != null) ? this.last + qualifier : ""));
		}

		/** Returns the day, month or year that the days are, or else the given day. */
		Optional<String> unit(@Nullable LocalDate day) {
			return unit().or(() -> Optional.ofNullable(day).map(LocalDate::toString));
		}

		private Optional<String> unit() {
			if (this.first == null || this.last == null) {
				return Optional.empty();
			}
			if (this.first.equals(this.last)) {
				return Optional.of(this.first.toString());
			}
			return Stream.of(this.first.toString().substring(0, 7), this.first.toString().substring(0, 4))
				.filter((unit) -> Window.of(EdtfDate.parse(unit)).equals(this))
				.findFirst();
		}

	}

}
