package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last.
 *
 * @param first the first day; null if nothing bounds it
 * @param last the last day; null if nothing bounds it
 */
public record Window(@Nullable LocalDate first, @Nullable LocalDate last) {

	/** All days. */
	static final Window UNBOUNDED = new Window(null, null);

	static Window of(@Nullable EdtfDate date) {
		return (date != null) ? new Window(date.earliest(), date.latest()) : UNBOUNDED;
	}

	/** Returns the days that are in both windows. */
	public Window and(Window other) {
		return new Window(later(this.first, other.first), earlier(this.last, other.last));
	}

	/** Returns whether there is no such day. */
	public boolean isEmpty() {
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

	/** Returns the day, month or other unit that the days are; empty if they are none. */
	Optional<String> unit() {
		return enclosing().filter((unit) -> Window.of(EdtfDate.parse(unit)).equals(this));
	}

	/**
	 * Returns the shortest day, ten days of a month, month, year, decade or century that
	 * has all of the days; empty if there is none.
	 */
	Optional<String> enclosing() {
		if (this.first == null || this.last == null) {
			return Optional.empty();
		}
		String day = this.first.toString();
		return Stream
			.of(day, day.substring(0, 9) + "X", day.substring(0, 7), day.substring(0, 4), day.substring(0, 3) + "X",
					day.substring(0, 2) + "XX")
			.filter((unit) -> Window.of(EdtfDate.parse(unit)).and(this).equals(this))
			.findFirst();
	}

}
