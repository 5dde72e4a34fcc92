package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.timeline.time.EdtfDate;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;

/**
 * What each filter of events asks of an {@link EventState}; a filter that is not given
 * asks nothing.
 */
final class EventSelection {

	private static final Pattern BY_DATE = Pattern.compile("-?date(,.*)?");

	private EventSelection() {
	}

	/** The state that was known then; without a day, the one that holds now. */
	static Condition<EventState> known(@Nullable KnownBy knownBy) {
		return (state, criteria) -> (knownBy == null) ? criteria.isNull(state.get("knownUntil"))
				: criteria.and(criteria.lessThanOrEqualTo(state.get("knownFrom"), knownBy.day()),
						criteria.or(criteria.isNull(state.get("knownUntil")),
								criteria.greaterThan(state.get("knownUntil"), knownBy.day())));
	}

	static Condition<EventState> dated(@Nullable EdtfDate date, @Nullable DateMatch match, @Nullable KnownBy knownBy) {
		DateMatch how = Objects.requireNonNullElse(match, DateMatch.OVERLAPS);
		return (state, criteria) -> {
			if (date == null) {
				return null;
			}
			Predicate dated = how.of(state.get("when"), date, criteria);
			return (how == DateMatch.WITHIN) ? criteria.and(dated, surely(state),
					(knownBy == null) ? inReach(state, date, criteria) : criteria.conjunction()) : dated;
		};
	}

	/** What was only announced or scheduled did not surely happen on its date. */
	private static Predicate surely(Root<EventState> state) {
		return state.get("status").in(Status.ANNOUNCED, Status.SCHEDULED).not();
	}

	/**
	 * Says of the date that holds now what follows from lying within another, in terms of
	 * the column by which the lists are in order, so that their indexes lead there.
	 */
	private static Predicate inReach(Root<EventState> state, EdtfDate date, HibernateCriteriaBuilder criteria) {
		LocalDate earliest = date.earliest();
		LocalDate latest = date.latest();
		return criteria.and(
				(earliest != null) ? criteria.greaterThanOrEqualTo(sortDate(state), earliest) : criteria.conjunction(),
				(latest != null) ? criteria.lessThanOrEqualTo(sortDate(state), latest) : criteria.conjunction());
	}

	/** What {@code dated} asks, as stretches of a list in an order. */
	static List<Condition<EventState>> stretches(EventFilter filter, String order) {
		if (filter.date() == null || filter.dateMatch() == DateMatch.WITHIN || filter.knownBy() != null
				|| !BY_DATE.matcher(order).matches()) {
			return List.of(dated(filter.date(), filter.dateMatch(), filter.knownBy()));
		}
		List<Condition<EventState>> stretches = EventWindow.of(filter.date()).stretches();
		return order.startsWith("-") ? stretches.reversed() : stretches;
	}

	static Condition<EventState> withId(@Nullable List<String> ids) {
		return (state, criteria) -> (ids == null) ? null : event(state).get("slug").in(ids);
	}

	static Condition<EventState> ofKind(@Nullable List<EventKind> kinds) {
		return (state, criteria) -> (kinds == null) ? null : event(state).get("kind").in(kinds);
	}

	static Condition<EventState> ofStatus(@Nullable List<Status> statuses) {
		return (state, criteria) -> (statuses == null) ? null : state.get("status").in(statuses);
	}

	static Condition<EventState> reportedBy(@Nullable List<Long> articles, @Nullable KnownBy knownBy) {
		return (state, criteria) -> {
			if (articles == null) {
				return null;
			}
			JpaSubQuery<Integer> reports = criteria.createQuery(Integer.class).subquery(Integer.class);
			From<?, ?> report = reports.correlate(event(state)).join("reports");
			return criteria.exists(reports.select(criteria.literal(1))
				.where(criteria.and(PartFilter.oneOf(report.get("article").get("id"), articles, criteria),
						wasKnown(report, knownBy, criteria))));
		};
	}

	static Condition<EventState> reportedByAtLeast(@Nullable Integer articles, @Nullable KnownBy knownBy) {
		return (state, criteria) -> {
			if (articles == null) {
				return null;
			}
			JpaSubQuery<Long> count = criteria.createQuery(Long.class).subquery(Long.class);
			From<?, ?> report = count.correlate(event(state)).join("reports");
			count.select(criteria.count(report)).where(wasKnown(report, knownBy, criteria));
			return criteria.ge(count, articles.longValue());
		};
	}

	private static Predicate wasKnown(From<?, ?> report, @Nullable KnownBy knownBy, HibernateCriteriaBuilder criteria) {
		return (knownBy == null) ? criteria.conjunction()
				: criteria.lessThanOrEqualTo(report.get("article").get("published").get("latest"), knownBy.day());
	}

	/**
	 * The event of a state, joined only once: PostgreSQL sees that the date of one join
	 * is the date of the other, but not that their orders are one order.
	 */
	static Join<?, ?> event(Root<EventState> state) {
		return Stream.concat(state.getFetches().stream(), state.getJoins().stream())
			.map((join) -> (Join<?, ?>) join)
			.filter((join) -> join.getAttribute().getName().equals("event"))
			.findFirst()
			.orElseGet(() -> state.join("event"));
	}

	/**
	 * By which the list is in order: the date of the participant or place to which a
	 * filter joins the event, or the event's own, which is the same; but of the one that
	 * comes with the filter the index serves.
	 */
	static Expression<LocalDate> sortDate(Root<EventState> state) {
		Join<?, ?> event = event(state);
		return event.getJoins().stream().<From<?, ?>>map((part) -> part).findFirst().orElse(event).get("sortDate");
	}

}
