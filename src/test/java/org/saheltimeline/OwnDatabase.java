package org.saheltimeline;

import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A separate database for a program that runs in its own process. Tests may add to it.
 *
 * @param found the arguments by which the program finds it
 * @param source connects to it directly, not through the program
 */
public record OwnDatabase(List<String> found, DataSource source) {

	/** Accesses the database directly, not through the program. */
	public JdbcClient jdbc() {
		return JdbcClient.create(this.source);
	}

	public static OwnDatabase create() {
		TestServer server = TestServer.running();
		String url = server.url(server.createDatabase("template1"));
		return new OwnDatabase(
				List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + TestServer.USERNAME,
						"--spring.datasource.password=" + server.password()),
				new DriverManagerDataSource(url, TestServer.USERNAME, server.password()));
	}

	/**
	 * Returns the arguments by which the program finds the database, followed by more.
	 */
	public String[] arguments(String... more) {
		return Stream.concat(this.found.stream(), Stream.of(more)).toArray(String[]::new);
	}

	/**
	 * Adds events in one transaction, as any writer of the timeline does. Each summary
	 * repeats a sentence the given number of times.
	 */
	void addEvents(String name, int events, int sentences) {
		addEvents(name, events, sentences, 1);
	}

	/** Adds events whose dates are spread over the given number of days. */
	void addEvents(String name, int events, int sentences, int days) {
		jdbc()
			.sql("""
					with numbered as (
					    select i, format('%1$s-%%s', to_char(i, 'FM000000')) as slug from generate_series(1, %3$d) as i
					), named as (
					    insert into event_slug (slug) select slug from numbered returning event_id, slug
					), added as (
					    insert into event (id, slug, kind, title, summary, names, version, updated_at, first_date, last_date)
					    select event_id, slug,
					        case when i < 10 then 'ban' else kinds[1 + i %% cardinality(kinds)] end, format('%1$s %%s', to_char(i, 'FM000000')),
					        repeat('The same everywhere. ', %2$d), '', 1, now(), date '2023-10-01' - i %% %4$d, date '2023-10-31' - i %% %4$d
					    from named join numbered using (slug),
					        (select array_agg(distinct kind order by kind) as kinds from event) as known
					    returning id, sort_date, last_date
					), state as (
					    insert into event_state (event_id, known_from, status, when_edtf, when_earliest, when_latest, when_precision,
					        when_approximate, when_uncertain, when_basis)
					    select id, '2024-01-01', 'occurred', '2023-10', sort_date, last_date, 'month', false, false, 'stated'
					    from added
					), report as (
					    insert into event_report (event_id, article_id, status, when_edtf, when_earliest, when_latest, when_precision,
					        when_approximate, when_uncertain, when_basis, says, citation_paragraph, citation_start, citation_end)
					    select id, article_id, 'occurred', '2023-10', sort_date, last_date, 'month', false, false, 'stated',
					        'It was so.', paragraph, 0, 1
					    from added, (select article_id, paragraph from coverage order by 1, 2 limit 1) as citation
					)
					update data_version set version = version + 1, raised_at = now()
					"""
				.formatted(name, sentences, events, days))
			.update();
	}

	/** Gives an event a title with a number, in its own transaction. */
	void rename(String event, int number) {
		jdbc().sql("""
				with renamed as (update event set title = 'Renamed ' || :number where slug = :event)
				update data_version set version = version + 1, raised_at = now()
				""").param("event", event).param("number", number).update();
	}

	/** Closes every other connection to the database, as a server restart does. */
	void closeConnections() {
		jdbc().sql("""
				select count(pg_terminate_backend(pid)) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid()
				""").query(Integer.class).single();
	}

	/**
	 * Returns the number of connections that are busy, or held open for a slow reader.
	 */
	int busyConnections() {
		return jdbc().sql("""
				select count(*) from pg_stat_activity
				where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()
				""").query(Integer.class).single();
	}

	/** Executes a statement. */
	void execute(String sql) {
		jdbc().sql(sql).update();
	}

	/** Returns the number that a query selects. */
	long number(String sql) {
		return jdbc().sql(sql).query(Long.class).single();
	}

}
