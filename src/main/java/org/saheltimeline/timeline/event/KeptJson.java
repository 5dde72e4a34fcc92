package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaEntityJoin;
import org.hibernate.query.criteria.JpaRoot;
import org.saheltimeline.http.listing.JsonColumn;
import org.saheltimeline.timeline.time.Basis;
import org.saheltimeline.timeline.time.FactDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The JSON of events that the database writes together with the facts, because building
 * it is most of the work of a page. It is used unless {@code spring.jackson} settings
 * give events another shape.
 */
@Component
class KeptJson {

	private static final Logger logger = LoggerFactory.getLogger(KeptJson.class);

	private static final EventView SAMPLE = new EventView("é", EventKind.COUP, Status.OCCURRED, "/", "",
			FactDate.of("2023/..", Basis.STATED), List.of(), List.of(), List.of(), List.of(), null, List.of(), 0,
			Instant.EPOCH);

	private final JdbcClient jdbc;

	private final boolean usable;

	KeptJson(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.usable = json.writeValueAsString(SAMPLE).equals(JsonMapper.shared().writeValueAsString(SAMPLE));
		if (!this.usable) {
			logger
				.info("The JSON of events is written for each request, because spring.jackson gives it another shape");
		}
	}

	/** Whether it is what this program would write. */
	boolean isUsable() {
		return this.usable;
	}

	/** The JSON of listed events with what is included of them. */
	static JsonColumn<EventState> including(Set<EventInclude> included) {
		return (state, criteria) -> json(state, criteria, included);
	}

	private static Expression<String> json(Root<EventState> state, HibernateCriteriaBuilder criteria,
			Set<EventInclude> included) {
		JpaEntityJoin<EventState, EventJson> kept = ((JpaRoot<EventState>) state).join(EventJson.class, JoinType.INNER);
		kept.on(criteria.equal(kept.get("eventId"), state.get("event").get("id")));
		Expression<String> json = kept.get("head");
		if (included.contains(EventInclude.LINKS)) {
			json = criteria.concat(json, kept.<String>get("links"));
		}
		if (included.contains(EventInclude.REPORTS)) {
			json = criteria.concat(json, kept.<String>get("reports"));
		}
		return criteria.concat(json, kept.<String>get("tail"));
	}

	/** The JSON of one event, with everything. */
	Optional<RawValue> of(String slug) {
		return this.jdbc
			.sql("select head || links || reports || tail from event join event_json on event_id = id where slug = ?")
			.param(slug)
			.query((row, number) -> new RawValue(row.getString(1)))
			.optional();
	}

}
