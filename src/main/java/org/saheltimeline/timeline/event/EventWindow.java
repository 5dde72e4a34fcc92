package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.timeline.time.EdtfDate;

/**
 * The events that may have happened on some day of a window, as stretches of the list by
 * the date that holds now, each with bounds in its index. In one go, all that ended
 * before the window would be passed over one by one.
 *
 * @param from the first day; null where the window has an open start
 * @param to the last day; null where it has an open end
 */
record EventWindow(@Nullable LocalDate from, @Nullable LocalDate to) {

	static EventWindow of(EdtfDate date) {
		return new EventWindow(date.earliest(), date.latest());
	}

	/** One after the other, from the earliest on. */
	List<Condition<EventState>> stretches() {
		List<Condition<EventState>> stretches = new ArrayList<>();
		if (this.from != null) {
			stretches.add(reachingFromAnEarlierYear(this.from));
		}
		stretches.add(Condition.all(List.of((this.from != null) ? sinceItsFirstYear(this.from) : Condition.none(),
				(this.to != null)
						? (state, criteria) -> criteria.lessThanOrEqualTo(EventSelection.sortDate(state), this.to)
						: Condition.none())));
		if (this.to != null) {
			stretches.add(endingLater(this.to));
		}
		return stretches;
	}

	/** Only events over several years do that, which are few. */
	private static Condition<EventState> reachingFromAnEarlierYear(LocalDate from) {
		return (state, criteria) -> criteria.and(isOverYears(state, criteria),
				criteria.lessThan(EventSelection.sortDate(state), from.withDayOfYear(1)),
				criteria.greaterThanOrEqualTo(lastDate(state), from));
	}

	private static Condition<EventState> sinceItsFirstYear(LocalDate from) {
		return (state, criteria) -> criteria.and(
				criteria.greaterThanOrEqualTo(EventSelection.sortDate(state), from.withDayOfYear(1)),
				criteria.greaterThanOrEqualTo(lastDate(state), unestimated(from, criteria)));
	}

	/** Of which nobody knows when they began: the list has those where they end. */
	private static Condition<EventState> endingLater(LocalDate to) {
		return (state, criteria) -> criteria.and(isOverYears(state, criteria),
				criteria.greaterThan(EventSelection.sortDate(state), to),
				criteria.lessThanOrEqualTo(EventSelection.event(state).<LocalDate>get("firstDate"), to));
	}

	private static Predicate isOverYears(Root<EventState> state, HibernateCriteriaBuilder criteria) {
		return criteria.isTrue(EventSelection.event(state).get("overYears"));
	}

	private static Expression<LocalDate> lastDate(Root<EventState> state) {
		return EventSelection.event(state).get("lastDate");
	}

	/**
	 * A day of which PostgreSQL does not know at planning what it keeps. Of what begins
	 * on one day and ends after another it would multiply the shares, expect next to
	 * nothing, and sort what the index has in order.
	 */
	private static Expression<LocalDate> unestimated(LocalDate day, HibernateCriteriaBuilder criteria) {
		return Sql.expression(criteria, LocalDate.class, "(select cast(? as date))", day);
	}

}
