package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.timeline.time.EdtfDate;

/**
 * The events that may have happened on some day of a window, as stretches of the list by
 * the date that holds now, each with bounds in its index. In one go, all that ended
 * before the window would be passed over one by one.
 *
 * @param from the first day; null where the window has an open start
 * @param to the last day; null where it has an open end
 * @param sortDate the column by which the list is in order
 */
record EventWindow(@Nullable LocalDate from, @Nullable LocalDate to, String sortDate) {

	static EventWindow of(EdtfDate date, String sortDate) {
		return new EventWindow(date.earliest(), date.latest(), sortDate);
	}

	/** One after the other, from the earliest on. */
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

	/** Only events over several years do that, which are few. */
	private Sql reachingFromAnEarlierYear(LocalDate from) {
		return Sql.of("event.over_years and %s < ? and event.last_date >= ?".formatted(this.sortDate),
				from.withDayOfYear(1), from);
	}

	/**
	 * The last day is one of which PostgreSQL does not know at planning what it keeps. Of
	 * what begins on one day and ends after another it would multiply the shares, expect
	 * next to nothing, and sort what the index has in order.
	 */
	private Sql sinceItsFirstYear(LocalDate from) {
		return Sql.of("%s >= ? and event.last_date >= (select ?::date)".formatted(this.sortDate), from.withDayOfYear(1),
				from);
	}

	/** Of which nobody knows when they began: the list has those where they end. */
	private Sql endingLater(LocalDate to) {
		return Sql.of("event.over_years and %s > ? and event.first_date <= ?".formatted(this.sortDate), to, to);
	}

}
