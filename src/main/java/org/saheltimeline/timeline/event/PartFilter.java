package org.saheltimeline.timeline.event;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.timeline.codebook.Term;

/** What filters ask of the participants, or of the places, of an event. */
enum PartFilter {

	PARTICIPANTS("event_participant", "actor_id", """
			 join event_participant on event_participant.event_id = event.id
			and event_participant.sort_date = event.sort_date"""), PLACES("event_place", "place_id", """
			 join event_place on event_place.event_id = event.id
			and event_place.sort_date = event.sort_date and event_place.kind = event.kind""");

	private final String table;

	private final String what;

	/** Along all of the foreign key, so that PostgreSQL knows how many it finds. */
	private final String join;

	PartFilter(String table, String what, String join) {
		this.table = table;
		this.what = what;
		this.join = join;
	}

	/**
	 * Joins the part of an event that {@link #isFirst} chooses: its index has the events
	 * of an actor or a place in order, so that a page of them costs the same for a rare
	 * and a common one.
	 */
	String join() {
		return this.join;
	}

	/** The event's date in the table that {@link #join} joins, whose index it leads. */
	String sortDate() {
		return this.table + ".sort_date";
	}

	/**
	 * Of the table that is joined: the part is this one in one of these roles, the first
	 * by role where there are several.
	 * @param key the actor or place
	 * @param roles the roles; null for any
	 */
	Sql isFirst(Long key, @Nullable List<? extends Term> roles) {
		return fits(this.table, List.of(key), roles)
			.then(" and %1$s.role <= all (select other.role from %1$s as other where other.event_id = event.id and "
				.formatted(this.table))
			.then(fits("other", List.of(key), roles))
			.then(")");
	}

	/**
	 * Some part of the event is one of these, in one of these roles.
	 * @param keys the actors or places; null for any
	 * @param roles the roles; null for any
	 */
	Sql exists(@Nullable List<Long> keys, @Nullable List<? extends Term> roles) {
		return Sql.of("exists (select from %s as part where part.event_id = event.id and ".formatted(this.table))
			.then(fits("part", keys, roles))
			.then(")");
	}

	private Sql fits(String part, @Nullable List<Long> keys, @Nullable List<? extends Term> roles) {
		Sql who = (keys != null) ? Sql.oneOf(part + "." + this.what, keys) : Sql.of("true");
		return (roles != null) ? Sql.all(List.of(who, Sql.oneOf(part + ".role", roles))) : who;
	}

}
