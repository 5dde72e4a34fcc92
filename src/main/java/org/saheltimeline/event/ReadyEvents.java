package org.saheltimeline.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.common.JoinType;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.hibernate.query.criteria.JpaEntityJoin;
import org.hibernate.query.criteria.JpaRoot;
import org.saheltimeline.listing.Ready;
import org.saheltimeline.sql.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Makes the JSON of events before anybody asks for it. It holds as long as
 * {@code data_version.ready_since} says; what is not ready is read as usual, so that
 * nothing waits for it and nothing depends on it.
 */
@Component
@Order(0) // before an intake, which ends the program
class ReadyEvents implements ApplicationRunner {

	/** Some hundred milliseconds of work, for which a writer may have to wait. */
	private static final int BATCH = 500;

	private static final Set<EventInclude> ALL = EnumSet.allOf(EventInclude.class);

	private static final Logger logger = LoggerFactory.getLogger(ReadyEvents.class);

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final TransactionTemplate transaction;

	/** How many readers missed something since all was ready. */
	private final AtomicInteger missed = new AtomicInteger();

	private final boolean enabled;

	ReadyEvents(ReadyEventsSettings settings, EntityManager entities, JdbcClient jdbc, JsonMapper json,
			PlatformTransactionManager transactions) {
		this.enabled = settings.enabled();
		this.entities = entities;
		this.jdbc = jdbc;
		this.json = json;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Whether any JSON is kept ready. */
	boolean isEnabled() {
		return this.enabled;
	}

	/** The JSON of events with what is included of them. */
	Ready<EventState> with(Set<EventInclude> include) {
		return new Ready<>() {

			@Override
			public Expression<String> json(Root<EventState> state, HibernateCriteriaBuilder criteria) {
				return ReadyEvents.json(state, criteria, include);
			}

			@Override
			public void missed() {
				makeReadyInTheBackground();
			}

		};
	}

	/** The JSON of an event with all that is included, if it is ready. */
	Optional<RawValue> json(String slug) {
		if (!this.enabled) {
			return Optional.empty();
		}
		List<String> found = this.jdbc.sql("""
				select coalesce(head || links || reports || tail, '')
				from event
				left join event_ready on event_id = event.id
				and event_ready.version >= (select ready_since from data_version)
				where slug = ?
				""").param(slug).query((row, number) -> row.getString(1)).list();
		if (found.contains("")) {
			makeReadyInTheBackground();
		}
		return found.stream().filter(StringUtils::hasLength).findFirst().map(RawValue::new);
	}

	private static Expression<String> json(Root<EventState> state, HibernateCriteriaBuilder criteria,
			Set<EventInclude> include) {
		JpaEntityJoin<EventState, EventReady> ready = ((JpaRoot<EventState>) state).join(EventReady.class,
				JoinType.LEFT);
		ready.on(criteria.equal(ready.get("eventId"), state.get("event").get("id")),
				criteria.ge(ready.<Long>get("version"),
						Sql.expression(criteria, Long.class, "(select ready_since from data_version)")));
		Expression<String> json = ready.get("head");
		if (include.contains(EventInclude.LINKS)) {
			json = criteria.concat(json, ready.<String>get("links"));
		}
		if (include.contains(EventInclude.REPORTS)) {
			json = criteria.concat(json, ready.<String>get("reports"));
		}
		return criteria.concat(json, ready.<String>get("tail"));
	}

	/** The first ones are ready before the first reader comes; there may be no more. */
	@Override
	public void run(ApplicationArguments arguments) {
		try {
			if (this.enabled && makeReady(0) > 0) {
				makeReadyInTheBackground();
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The first events were not made ready", ex);
		}
	}

	private void makeReadyInTheBackground() {
		if (this.enabled && this.missed.getAndIncrement() == 0) {
			Thread.ofVirtual().name("ready-events").start(this::makeAllReady);
		}
	}

	/** Begins anew if meanwhile somebody missed what was looked at before it changed. */
	private void makeAllReady() {
		try {
			int heard;
			do {
				heard = this.missed.get();
				long last = 0;
				do {
					last = makeReady(last);
				}
				while (last > 0);
			}
			while (!this.missed.compareAndSet(heard, 0));
		}
		catch (RuntimeException ex) {
			logger.debug("Not all events were made ready; the next reader who misses one begins anew", ex);
			this.missed.set(0);
		}
	}

	/**
	 * Makes some events ready that are not.
	 * @param after the key after which to look for them
	 * @return the key of the last one; 0 if there are no more
	 */
	private long makeReady(long after) {
		return this.transaction.execute((status) -> {
			if (!this.jdbc.sql("select pg_try_advisory_xact_lock('event_ready'::regclass::oid::integer, 0)")
				.query(Boolean.class)
				.single()) {
				// Another instance is at it
				return 0L;
			}
			// A foreign key's check of one row is the same plan for every row
			this.jdbc.sql("set local plan_cache_mode = auto").update();
			// Whoever raises the version waits until what was read before is written
			long version = this.jdbc.sql("select version from data_version for share").query(Long.class).single();
			List<Long> missing = this.jdbc.sql("""
					select event.id
					from event
					left join event_ready on event_id = event.id and event_id > :after
					and event_ready.version >= (select ready_since from data_version)
					where event.id > :after
					and event_id is null
					order by event.id
					limit :limit
					""").param("after", after).param("limit", BATCH).query((row, number) -> row.getLong(1)).list();
			if (missing.isEmpty()) {
				return 0L;
			}
			List<String[]> parts = new ArrayList<>();
			List<Long> ids = new ArrayList<>();
			this.entities.createQuery("""
					select state from EventState state join fetch state.event event
					where event.id in :missing and state.knownUntil is null
					""", EventState.class).setParameter("missing", missing).getResultStream().forEach((state) -> {
				ids.add(state.event().id());
				parts.add(parts(EventView.of(state, null, ALL)));
			});
			this.entities.clear();
			this.jdbc.sql("""
					insert into event_ready (event_id, version, head, links, reports, tail)
					select event_id, ?, head, links, reports, tail
					from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
					    as made (event_id, head, links, reports, tail)
					on conflict (event_id) do update set
					    version = excluded.version, head = excluded.head, links = excluded.links,
					    reports = excluded.reports, tail = excluded.tail
					""")
				.params(version, ids.toArray(Long[]::new), column(parts, 0), column(parts, 1), column(parts, 2),
						column(parts, 3))
				.update();
			return missing.getLast();
		});
	}

	private static String[] column(List<String[]> parts, int part) {
		return parts.stream().map((row) -> row[part]).toArray(String[]::new);
	}

	/** Cut where a list leaves links and reports out. */
	private String[] parts(EventView event) {
		String bare = this.json.writeValueAsString(event.bare());
		int cut = bare.lastIndexOf(",\"version\":");
		return new String[] { bare.substring(0, cut), ",\"links\":" + this.json.writeValueAsString(event.links()),
				",\"reports\":" + this.json.writeValueAsString(event.reports()), bare.substring(cut) };
	}

}
