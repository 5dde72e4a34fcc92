package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Unknown days with bounds and with least differences between them: a simple temporal
 * network (Dechter, Meiri and Pearl, 1991). Solving it tightens every bound as far as
 * possible, and tells what each bound follows from.
 *
 * @param <S> what states a bound or a difference
 */
public final class TemporalNetwork<S> {

	private final List<Day> days = new ArrayList<>();

	private final Deque<Day> tightened = new ArrayDeque<>();

	/** Adds an unknown day that nothing bounds yet. */
	public Day day() {
		Day day = new Day();
		this.days.add(day);
		return day;
	}

	/**
	 * Solves the network.
	 * @return what states the bounds and differences that exclude each other; empty if
	 * there are none
	 */
	public Optional<List<S>> solve() {
		this.tightened.addAll(this.days);
		while (!this.tightened.isEmpty()) {
			Day day = this.tightened.remove();
			day.isWaiting = false;
			for (Difference difference : day.differences) {
				if (!difference.tighten()) {
					return Optional.of(difference.contradicted());
				}
			}
		}
		return Optional.empty();
	}

	/** An unknown day between a first and a last possible one. */
	public final class Day {

		private final List<Difference> differences = new ArrayList<>();

		private @Nullable Bound<S> first;

		private @Nullable Bound<S> last;

		private boolean isFixed;

		private boolean isWaiting;

		private int times;

		private Day() {
		}

		/** Bounds the day; of two equal bounds, the one stated first stays. */
		public void within(Window window, S source) {
			if (window.first() != null) {
				this.first = latest(this.first, new Bound<>(window.first(), source, null));
			}
			if (window.last() != null) {
				this.last = earliest(this.last, new Bound<>(window.last(), source, null));
			}
		}

		/** Keeps the bounds as they are, whatever the differences. */
		public void fix() {
			this.isFixed = true;
		}

		/**
		 * States that this day is later than another.
		 * @param other the other day
		 * @param least by how many days at least; negative if it may also be earlier
		 * @param source what states it
		 */
		public void later(Day other, long least, S source) {
			Difference difference = new Difference(other, this, least, source);
			this.differences.add(difference);
			other.differences.add(difference);
		}

		/** Returns the possible days. */
		public Window window() {
			return new Window((this.first != null) ? this.first.day : null, (this.last != null) ? this.last.day : null);
		}

		/** Returns what the first possible day follows from; empty if there is none. */
		public Optional<Explanation<S>> whyFirst() {
			return Optional.ofNullable(this.first).map(Bound::explanation);
		}

		/** Returns what the last possible day follows from; empty if there is none. */
		public Optional<Explanation<S>> whyLast() {
			return Optional.ofNullable(this.last).map(Bound::explanation);
		}

		/** Takes over tighter bounds; returns false if they leave no day. */
		private boolean tighten(@Nullable Bound<S> newFirst, @Nullable Bound<S> newLast) {
			if (this.isFixed) {
				return true;
			}
			Window before = window();
			this.first = newFirst;
			this.last = newLast;
			if (window().equals(before)) {
				return true;
			}
			if (!this.isWaiting) {
				this.isWaiting = true;
				TemporalNetwork.this.tightened.add(this);
			}
			// Whatever is tightened more often than once for each day is in a circle
			return !window().isEmpty() && ++this.times <= 2 * TemporalNetwork.this.days.size();
		}

	}

	private static <S> Bound<S> latest(@Nullable Bound<S> one, Bound<S> other) {
		return (one == null || other.day.isAfter(one.day)) ? other : one;
	}

	private static <S> Bound<S> earliest(@Nullable Bound<S> one, Bound<S> other) {
		return (one == null || other.day.isBefore(one.day)) ? other : one;
	}

	/**
	 * What a bound follows from.
	 *
	 * @param source what states the bound that it follows from
	 * @param differences what states the differences that it follows through, the last
	 * one first; empty if it is the day's own bound
	 */
	public record Explanation<S>(S source, List<S> differences) {

	}

	/**
	 * A bound of a day.
	 *
	 * @param source what states it, or the difference through which it follows from
	 * another bound
	 * @param from the other bound; null if this is the day's own
	 */
	private record Bound<S>(LocalDate day, S source, @Nullable Bound<S> from) {

		Explanation<S> explanation() {
			List<S> differences = new ArrayList<>();
			Bound<S> root = this;
			while (root.from != null) {
				differences.add(root.source);
				root = root.from;
			}
			return new Explanation<>(root.source, differences);
		}

		Stream<S> sources() {
			Explanation<S> explanation = explanation();
			return Stream.concat(explanation.differences().stream(), Stream.of(explanation.source()));
		}

	}

	/** One day is later than another by at least a number of days. */
	private final class Difference {

		private final Day earlier;

		private final Day later;

		private final long least;

		private final S source;

		Difference(Day earlier, Day later, long least, S source) {
			this.earlier = earlier;
			this.later = later;
			this.least = least;
			this.source = source;
		}

		/** Tightens both days; returns false if that leaves no day for one of them. */
		boolean tighten() {
			Bound<S> first = this.earlier.first;
			Bound<S> last = this.later.last;
			return (first == null || this.later.tighten(
					latest(this.later.first, new Bound<>(first.day.plusDays(this.least), this.source, first)), last))
					&& (last == null || this.earlier.tighten(this.earlier.first, earliest(this.earlier.last,
							new Bound<>(last.day.minusDays(this.least), this.source, last))));
		}

		List<S> contradicted() {
			return Stream
				.concat(Stream.of(this.source),
						Stream.of(this.earlier.first, this.earlier.last, this.later.first, this.later.last)
							.filter((bound) -> bound != null)
							.flatMap(Bound::sources))
				.distinct()
				.toList();
		}

	}

}
