package org.saheltimeline.timeline.event;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.codebook.Term;

/** Builds SQL that filters events by their participants or places. */
enum PartFilter {

	PARTICIPANTS("event_participant", "actor_id", """
			 join event_participant on event_participant.event_id = event.id
			and event_participant.sort_date = event.sort_date"""), PLACES("event_place", "place_id", """
			 join event_place on event_place.event_id = event.id
			and event_place.sort_date = event.sort_date and event_place.kind = event.kind""");

	private final String table;

	private final String what;

	/**
	 * Joins on all columns of the foreign key, so that PostgreSQL can estimate the number
	 * of rows.
	 */
	private final String join;

	PartFilter(String table, String what, String join) {
		this.table = table;
		this.what = what;
		this.join = join;
	}

	/**
	 * Returns the SQL that joins the participant or place selected by {@link #isFirst}.
	 * Its index has the events of an actor or place in list order, so that a page costs
	 * the same for a rare one as for a common one.
	 */
	String join() {
		return this.join;
	}

	/**
	 * Returns the event's sort date in the table added by {@link #join}, whose index is
	 * in that order.
	 */
	String sortDate() {
		return this.table + ".sort_date";
	}

	/**
	 * Returns the condition that the joined row has this actor or place in one of these
	 * roles. If several roles match, only the first one does, so that an event is listed
	 * once.
	 * @param key the actor or place
	 * @param roles the roles; null for any
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	Sql isFirst(Long key, @Nullable List<? extends Term> roles, @Nullable KnownBy knownBy) {
		return fits(this.table, List.of(key), roles, knownBy)
			.then(" and %1$s.role <= all (select other.role from %1$s as other where other.event_id = event.id and "
				.formatted(this.table))
			.then(fits("other", List.of(key), roles, knownBy))
			.then(")");
	}

	/**
	 * Returns the condition that the event has one of these actors or places in one of
	 * these roles.
	 * @param keys the actors or places; null for any
	 * @param roles the roles; null for any
	 * @param knownBy the latest publication date to consider; null for no limit
	 */
	Sql exists(@Nullable List<Long> keys, @Nullable List<? extends Term> roles, @Nullable KnownBy knownBy) {
		return Sql.of("exists (select from %s as part where part.event_id = event.id and ".formatted(this.table))
			.then(fits("part", keys, roles, knownBy))
			.then(")");
	}

	private Sql fits(String part, @Nullable List<Long> keys, @Nullable List<? extends Term> roles,
			@Nullable KnownBy knownBy) {
		return Sql.all(Stream
			.of((keys != null) ? Sql.oneOf(part + "." + this.what, keys) : null,
					(roles != null) ? Sql.oneOf(part + ".role", roles) : null,
					(knownBy != null) ? Sql.of(part + ".known_from <= ?", knownBy.day()) : null)
			.filter(Objects::nonNull)
			.toList());
	}

}
