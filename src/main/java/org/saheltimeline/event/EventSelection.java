package org.saheltimeline.event;

import java.util.List;
import java.util.Objects;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.listing.Condition;
import org.saheltimeline.place.Place;
import org.saheltimeline.place.PlaceOnMap;
import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.web.BoundingBox;
import org.saheltimeline.web.Country;
import org.saheltimeline.web.DateMatch;
import org.saheltimeline.web.KnownBy;

/**
 * What each filter of events asks of an {@link EventState}; a filter that is not given
 * asks nothing.
 */
final class EventSelection {

	private EventSelection() {
	}

	/** The state that was known then; without a day, the one that holds now. */
	static Condition<EventState> known(@Nullable KnownBy knownBy) {
		return (state, criteria) -> (knownBy == null) ? criteria.isNull(state.get("knownUntil"))
				: criteria.and(criteria.lessThanOrEqualTo(state.get("knownFrom"), knownBy.day()),
						criteria.or(criteria.isNull(state.get("knownUntil")),
								criteria.greaterThan(state.get("knownUntil"), knownBy.day())));
	}

	static Condition<EventState> dated(@Nullable EdtfDate date, @Nullable DateMatch match) {
		DateMatch how = Objects.requireNonNullElse(match, DateMatch.OVERLAPS);
		return (state, criteria) -> (date == null) ? null
				: criteria.and(how.of(state.get("when"), date, criteria), surely(state, how, criteria));
	}

	/** What was only announced or scheduled did not surely happen on its date. */
	private static Predicate surely(Root<EventState> state, DateMatch match, HibernateCriteriaBuilder criteria) {
		return (match == DateMatch.WITHIN) ? state.get("status").in(Status.ANNOUNCED, Status.SCHEDULED).not()
				: criteria.conjunction();
	}

	static Condition<EventState> ofKind(@Nullable List<EventKind> kinds) {
		return (state, criteria) -> (kinds == null) ? null : state.get("event").get("kind").in(kinds);
	}

	static Condition<EventState> ofStatus(@Nullable List<Status> statuses) {
		return (state, criteria) -> (statuses == null) ? null : state.get("status").in(statuses);
	}

	static Condition<EventState> with(@Nullable List<String> actors, @Nullable List<ParticipantRole> roles) {
		return (state, criteria) -> (actors == null && roles == null) ? null
				: exists(state, criteria, "participants",
						(participant, sql) -> sql.and(
								(actors != null) ? participant.get("actor").get("slug").in(actors) : sql.conjunction(),
								(roles != null) ? participant.get("role").in(roles) : sql.conjunction()));
	}

	static Condition<EventState> at(@Nullable List<String> places) {
		return (state, criteria) -> (places == null) ? null
				: exists(state, criteria, "places",
						(place, sql) -> sql.isTrue(sql.sql("(? in (select places_within(?)))", Boolean.class,
								place.get("place").get("id"), sql.value(String.join(",", places)))));
	}

	static Condition<EventState> inCountry(@Nullable List<Country> countries) {
		return (state, criteria) -> (countries == null) ? null : exists(state, criteria, "places",
				(place, sql) -> place.get("place").get("country").in(countries.stream().map(Country::alpha2).toList()));
	}

	static Condition<EventState> onMap(@Nullable BoundingBox box) {
		return (state, criteria) -> (box == null) ? null : exists(state, criteria, "places",
				(place, sql) -> PlaceOnMap.in(box, place.<Object, Place>join("place"), sql));
	}

	static Condition<EventState> reportedBy(@Nullable List<String> articles, @Nullable KnownBy knownBy) {
		return (state, criteria) -> (articles == null) ? null : exists(state, criteria, "reports", (report, sql) -> sql
			.and(report.get("article").get("slug").in(articles), wasKnown(report, knownBy, sql)));
	}

	static Condition<EventState> reportedByAtLeast(@Nullable Integer articles, @Nullable KnownBy knownBy) {
		return (state, criteria) -> {
			if (articles == null) {
				return null;
			}
			JpaSubQuery<Long> count = criteria.createQuery(Long.class).subquery(Long.class);
			From<?, ?> report = count.correlate(state).join("event").join("reports");
			count.select(criteria.count(report)).where(wasKnown(report, knownBy, criteria));
			return criteria.ge(count, articles.longValue());
		};
	}

	private static Predicate wasKnown(From<?, ?> report, @Nullable KnownBy knownBy, HibernateCriteriaBuilder criteria) {
		return (knownBy == null) ? criteria.conjunction()
				: criteria.lessThanOrEqualTo(report.get("article").get("published").get("latest"), knownBy.day());
	}

	private static Predicate exists(Root<EventState> state, HibernateCriteriaBuilder criteria, String part,
			PartCondition condition) {
		JpaSubQuery<Integer> parts = criteria.createQuery(Integer.class).subquery(Integer.class);
		From<?, ?> element = parts.correlate(state).join("event").join(part);
		return criteria.exists(parts.select(criteria.literal(1)).where(condition.of(element, criteria)));
	}

	/** What a filter asks of one part of an event. */
	@FunctionalInterface
	private interface PartCondition {

		Predicate of(From<?, ?> part, HibernateCriteriaBuilder criteria);

	}

}
