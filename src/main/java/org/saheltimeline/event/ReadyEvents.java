package org.saheltimeline.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

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
import org.springframework.util.StringUtils;

/**
 * Makes the JSON of events before anybody asks for it. It holds as long as
 * {@code data_version.ready_since} says, and only for a program that would write the
 * same; what is not ready is read as usual, so that nothing waits for it and nothing
 * depends on it.
 */
@Component
@Order(0) // before an intake, which ends the program
class ReadyEvents implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(ReadyEvents.class);

	private final EventJsonWriter writer;

	private final JdbcClient jdbc;

	/** How many readers missed something since all was ready. */
	private final AtomicInteger missed = new AtomicInteger();

	private final boolean enabled;

	ReadyEvents(ReadyEventsSettings settings, EventJsonWriter writer, JdbcClient jdbc, JsonMapper json) {
		this.enabled = settings.enabled() && EventJson.isPossible(json);
		if (settings.enabled() && !this.enabled) {
			logger.info("No JSON of events is kept ready, as spring.jackson gives it another shape");
		}
		this.writer = writer;
		this.jdbc = jdbc;
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
				return ReadyEvents.this.json(state, criteria, include);
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
				left join event_ready on event_id = event.id and format = ?
				and event_ready.version >= (select ready_since from data_version)
				where slug = ?
				""").params(this.writer.format(), slug).query((row, number) -> row.getString(1)).list();
		if (found.contains("")) {
			makeReadyInTheBackground();
		}
		return found.stream().filter(StringUtils::hasLength).findFirst().map(RawValue::new);
	}

	private Expression<String> json(Root<EventState> state, HibernateCriteriaBuilder criteria,
			Set<EventInclude> include) {
		JpaEntityJoin<EventState, EventReady> ready = ((JpaRoot<EventState>) state).join(EventReady.class,
				JoinType.LEFT);
		ready.on(criteria.equal(ready.get("eventId"), state.get("event").get("id")),
				criteria.equal(ready.get("format"), this.writer.format()), criteria.ge(ready.<Long>get("version"),
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
			if (this.enabled) {
				if (this.writer.makeReady(0) > 0) {
					makeReadyInTheBackground();
				}
				Thread.ofVirtual().name("ready-events-of-others").start(this::forgetOthers);
			}
		}
		catch (RuntimeException ex) {
			logger.debug("The first events were not made ready", ex);
		}
	}

	/** A program that still reads what another one forgets makes it ready again. */
	private void forgetOthers() {
		try {
			long last = 0;
			do {
				last = this.writer.forgetOthers(last);
			}
			while (last > 0);
		}
		catch (RuntimeException ex) {
			logger.debug("What other programs made ready stays until the next start", ex);
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
					last = this.writer.makeReady(last);
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

}
