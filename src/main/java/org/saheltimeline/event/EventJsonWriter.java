package org.saheltimeline.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import org.saheltimeline.caching.ProgramVersion;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the JSON of events into the database, some at a time. */
@Component
class EventJsonWriter {

	/** Some hundred milliseconds of work, for which a writer may have to wait. */
	private static final int BATCH = 500;

	private static final Set<EventInclude> ALL = EnumSet.allOf(EventInclude.class);

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final TransactionTemplate transaction;

	private final String format;

	EventJsonWriter(ProgramVersion program, EntityManager entities, JdbcClient jdbc, JsonMapper json,
			PlatformTransactionManager transactions) {
		this.format = program.digest().substring(0, 16);
		this.entities = entities;
		this.jdbc = jdbc;
		this.json = json;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Names what this program writes, as another one may write it differently. */
	String format() {
		return this.format;
	}

	/**
	 * Makes some events ready that are not.
	 * @param after the key after which to look for them
	 * @return the key of the last one; 0 if there are no more
	 */
	long makeReady(long after) {
		return this.transaction.execute((status) -> {
			if (!this.jdbc.sql("select pg_try_advisory_xact_lock('event_ready'::regclass::oid::integer, hashtext(?))")
				.param(this.format)
				.query(Boolean.class)
				.single()) {
				// Another instance of this program is at it
				return 0L;
			}
			// A foreign key's check of one row is the same plan for every row
			this.jdbc.sql("set local plan_cache_mode = auto").update();
			// Whoever raises the version waits until what was read before is written
			long version = this.jdbc.sql("select version from data_version for share").query(Long.class).single();
			List<Long> missing = this.jdbc.sql("""
					select event.id
					from event
					left join event_ready on event_id = event.id and event_id > :after and format = :format
					and event_ready.version >= (select ready_since from data_version)
					where event.id > :after
					and event_id is null
					order by event.id
					limit :limit
					""")
				.param("after", after)
				.param("limit", BATCH)
				.param("format", this.format)
				.query((row, number) -> row.getLong(1))
				.list();
			if (missing.isEmpty()) {
				return 0L;
			}
			List<EventJson> made = new ArrayList<>();
			List<Long> ids = new ArrayList<>();
			this.entities.createQuery("""
					select state from EventState state join fetch state.event event
					where event.id in :missing and state.knownUntil is null
					""", EventState.class).setParameter("missing", missing).getResultStream().forEach((state) -> {
				ids.add(state.event().id());
				made.add(EventJson.of(EventView.of(state, null, ALL), this.json));
			});
			this.entities.clear();
			this.jdbc.sql("""
					insert into event_ready (event_id, format, version, head, links, reports, tail)
					select event_id, ?, ?, head, links, reports, tail
					from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
					    as made (event_id, head, links, reports, tail)
					on conflict (event_id, format) do update set
					    version = excluded.version, head = excluded.head, links = excluded.links,
					    reports = excluded.reports, tail = excluded.tail
					""")
				.params(this.format, version, ids.toArray(Long[]::new), column(made, EventJson::head),
						column(made, EventJson::links), column(made, EventJson::reports), column(made, EventJson::tail))
				.update();
			return missing.getLast();
		});
	}

	private static String[] column(List<EventJson> made, Function<EventJson, String> piece) {
		return made.stream().map(piece).toArray(String[]::new);
	}

	/**
	 * Deletes what other programs made ready of some events.
	 * @param after the key after which to look for them
	 * @return the key of the last one; 0 if there are no more
	 */
	long forgetOthers(long after) {
		return this.transaction.execute((status) -> this.jdbc.sql("""
				with looked_at as (
				    select id from event where id > :after order by id limit :limit
				), forgotten as (
				    delete from event_ready using looked_at where event_id = looked_at.id and format <> :format
				)
				select coalesce(max(id), 0) from looked_at
				""")
			.param("after", after)
			.param("limit", BATCH)
			.param("format", this.format)
			.query(Long.class)
			.single());
	}

}
