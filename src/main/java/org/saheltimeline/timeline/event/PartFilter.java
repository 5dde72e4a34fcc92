package org.saheltimeline.timeline.event;

import java.util.List;

import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaSubQuery;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.codebook.Term;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.sql.Sql;

/** What filters ask of the participants, or of the places, of an event. */
enum PartFilter {

	PARTICIPANTS("participants", "event_participant", "actor"), PLACES("places", "event_place", "place");

	private final String attribute;

	private final String table;

	private final String what;

	PartFilter(String attribute, String table, String what) {
		this.attribute = attribute;
		this.table = table;
		this.what = what;
	}

	/**
	 * Asks for events of which some part is one of these, in one of these roles.
	 * @param keys the actors or places; null for any
	 * @param roles the roles; null for any
	 */
	Condition<EventState> has(@Nullable List<Long> keys, @Nullable List<? extends Term> roles) {
		return (state, criteria) -> {
			if (keys == null && roles == null) {
				return null;
			}
			Join<?, ?> event = EventSelection.event(state);
			return (keys != null && keys.size() == 1 && !isJoined(event))
					? first(event, keys.getFirst(), roles, criteria) : exists(event, keys, roles, criteria);
		};
	}

	/** Hibernate takes two joins along one path for one and the same. */
	private boolean isJoined(Join<?, ?> event) {
		return event.getJoins().stream().anyMatch((join) -> join.getAttribute().getName().equals(this.attribute));
	}

	/**
	 * Joins the event to the part that fits, the first by role where there are several:
	 * the index has the events of that key in order, so that a page of them costs the
	 * same for a rare and a common one. The subquery is SQL, as Hibernate would take its
	 * part for the one that is joined.
	 */
	private Predicate first(Join<?, ?> event, Long key, @Nullable List<? extends Term> roles,
			HibernateCriteriaBuilder criteria) {
		Join<?, ?> part = event.join(this.attribute);
		String others = """
				select other.role from %s as other
				where other.event_id = ? and other.%s_id = ?""".formatted(this.table, this.what);
		Predicate isFirst = (roles == null)
				? Sql.condition(criteria, "(? <= all (%s))".formatted(others), part.get("role"), event.get("id"), key)
				: Sql.condition(criteria, "(? <= all (%s and other.role = any (?)))".formatted(others),
						part.get("role"), event.get("id"), key, roles.stream().map(Term::value).toArray(String[]::new));
		return criteria.and(fits(part, List.of(key), roles, criteria),
				criteria.equal(part.get("sortDate"), event.get("sortDate")), isFirst);
	}

	private Predicate exists(Join<?, ?> event, @Nullable List<Long> keys, @Nullable List<? extends Term> roles,
			HibernateCriteriaBuilder criteria) {
		JpaSubQuery<Integer> parts = criteria.createQuery(Integer.class).subquery(Integer.class);
		From<?, ?> part = parts.correlate(event).join(this.attribute);
		return criteria.exists(parts.select(criteria.literal(1)).where(fits(part, keys, roles, criteria)));
	}

	private Predicate fits(From<?, ?> part, @Nullable List<Long> keys, @Nullable List<? extends Term> roles,
			HibernateCriteriaBuilder criteria) {
		return criteria.and(
				(keys != null) ? oneOf(part.get(this.what).get("id"), keys, criteria) : criteria.conjunction(),
				(roles != null) ? part.get("role").in(roles) : criteria.conjunction());
	}

	/** Whether a key is one of some. */
	static Predicate oneOf(Path<Long> key, List<Long> keys, HibernateCriteriaBuilder criteria) {
		return (keys.size() == 1) ? criteria.equal(key, keys.getFirst())
				: Sql.condition(criteria, "(? = any (?))", key, keys.toArray(Long[]::new));
	}

}
