package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.vocabulary.time.EdtfDate;

/**
 * Selects the events that may have happened within a window, by their current dates. The
 * list is read in consecutive ranges that each have bounds in an index; a single scan
 * would have to step over every event that ended before the window.
 *
 * @param from the first day; null if the window has an open start
 * @param to the last day; null if it has an open end
 * @param sortDate the column that the list is sorted by
 */
record EventWindow(@Nullable LocalDate from, @Nullable LocalDate to, String sortDate) {

	static EventWindow of(EdtfDate date, String sortDate) {
		return new EventWindow(date.earliest(), date.latest(), sortDate);
	}

	/** Returns the ranges in list order, earliest first. */
	List<Sql> stretches() {
		List<Sql> stretches = new ArrayList<>();
		if (this.from != null) {
			stretches.add(reachingFromAnEarlierYear(this.from));
		}
		List<Sql> within = new ArrayList<>();
		if (this.from != null) {
			within.add(sinceItsFirstYear(this.from));
		}
		if (this.to != null) {
			within.add(Sql.of(this.sortDate + " <= ?", this.to));
		}
		stretches.add(Sql.all(within));
		if (this.to != null) {
			stretches.add(endingLater(this.to));
		}
		return stretches;
	}

	/**
	 * Selects events from earlier years that reach into the window. They all span more
	 * than one year, and such events are few.
	 */
	private Sql reachingFromAnEarlierYear(LocalDate from) {
		return Sql.of("event.over_years and %s < ? and event.last_date >= ?".formatted(this.sortDate),
				from.withDayOfYear(1), from);
	}

	/**
	 * Selects events sorted in or after the window's first year that do not end before
	 * the window. The subquery hides the last day from the planner: otherwise, PostgreSQL
	 * would multiply the selectivities of both bounds, expect almost no rows, and sort
	 * them instead of reading the index in order.
	 */
	private Sql sinceItsFirstYear(LocalDate from) {
		return Sql.of("%s >= ? and event.last_date >= (select ?::date)".formatted(this.sortDate), from.withDayOfYear(1),
				from);
	}

	/**
	 * Selects events with an open start that end after the window; they are sorted by
	 * their end.
	 */
	private Sql endingLater(LocalDate to) {
		return Sql.of("event.over_years and %s > ? and event.first_date <= ?".formatted(this.sortDate), to, to);
	}

}
