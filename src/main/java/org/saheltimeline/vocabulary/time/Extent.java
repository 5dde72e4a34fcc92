package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;

import jakarta.persistence.EnumeratedValue;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Term;

/**
 * How a fact fills its date, so that an event on an unknown day is never mistaken for one
 * that lasted throughout, nor a sighting for a beginning.
 */
public enum Extent implements Term {

	/**
	 * A departure, on {@code 2023-12-22} or on one day of
	 * {@code [2023-09-24..2023-09-30]}.
	 */
	POINT("It happened once, on one day between the bounds"),

	/** A deployment, from {@code 2012} to {@code 2023-12-22}. */
	SPAN("It lasted from a start to an end"),

	/** “The US still has two bases”. */
	OBSERVED("It was so when it was reported; when it started and ended is unknown");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	Extent(String definition) {
		this.definition = definition;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns the extent of a date that does not state one. */
	static Extent of(EdtfDate date) {
		return date.isInterval() ? SPAN : POINT;
	}

	/**
	 * Returns the day from which a span was certainly going on: the last on which it can
	 * have started. A point is certain only if it is a single day, and so is an
	 * observation, unless it lasted.
	 */
	@Nullable LocalDate surelyFrom(EdtfDate date) {
		if (this == SPAN || date.isInterval()) {
			return (date.start() != null) ? date.start().latest() : null;
		}
		return isDay(date) ? date.earliest() : null;
	}

	/**
	 * Returns the day until which it was certainly so: the first on which it can have
	 * ended.
	 */
	@Nullable LocalDate surelyTo(EdtfDate date) {
		if (this == SPAN || date.isInterval()) {
			return (date.end() != null) ? date.end().earliest() : null;
		}
		return isDay(date) ? date.latest() : null;
	}

	private static boolean isDay(EdtfDate date) {
		return date.earliest() != null && date.earliest().equals(date.latest());
	}

	/** Checks that a date can have this extent. */
	void check(EdtfDate date) {
		if (this == POINT && date.isInterval()) {
			throw new EdtfException(date.edtf(), "is an interval, but a point lies on one day",
					"a date or a set is allowed, such as [2023-09-24..2023-09-30]");
		}
		if (this == SPAN && date.isOneOf()) {
			throw new EdtfException(date.edtf(), "is one day of a range, but a span lasts",
					"a date or an interval is allowed");
		}
		if (this == OBSERVED && (date.earliest() == null || date.latest() == null)) {
			throw new EdtfException(date.edtf(), "is open, but an observation has its days",
					"a date, an interval or a set with two ends is allowed");
		}
	}

}
