package org.saheltimeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.saheltimeline.writing.intake.TakenIn;

import org.springframework.jdbc.core.simple.JdbcClient;

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

	/** Creates a database that holds the seeds. */
	public static OwnDatabase create() {
		return of(TestDatabase.createSeededDatabase());
	}

	/** Creates a database with all tables and no rows. */
	public static OwnDatabase withoutSeeds() {
		return of(TestDatabase.createMigratedDatabase());
	}

	private static OwnDatabase of(String name) {
		TestServer server = TestServer.running();
		OwnDatabase database = new OwnDatabase(List.of("--spring.datasource.url=" + server.url(name),
				"--spring.datasource.username=" + TestServer.USERNAME,
				"--spring.datasource.password=" + server.password()), TestDatabase.dataSource(name));
		// A change waits for leases to expire: that is most of what many small ones take
		database.execute("""
				create or replace function data_version_lease() returns interval
				    language sql immutable parallel safe
				    return interval '20 milliseconds'
				""");
		return database;
	}

	/**
	 * Returns the arguments by which the program finds the database, followed by more.
	 */
	public String[] arguments(String... more) {
		return Stream.concat(this.found.stream(), Stream.of(more)).toArray(String[]::new);
	}

	/** Takes in events as one change, as {@code --timeline.intake} does. */
	public void addEvents(Stream<MadeEvent> events) {
		try {
			Path file = Files.createTempFile("events-", ".ndjson");
			try {
				try (PrintWriter lines = new PrintWriter(Files.newBufferedWriter(file))) {
					events.map(MadeEvent::line).forEach(lines::println);
				}
				TakenIn.take(file, this.source);
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds events with ids such as {@code name-000001}. */
	void addEvents(String name, int events) {
		addEvents(IntStream.rangeClosed(1, events).mapToObj((i) -> MadeEvent.of(name, i)));
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
	public void execute(String sql) {
		jdbc().sql(sql).update();
	}

	/** Returns the number that a query selects. */
	public long number(String sql) {
		return jdbc().sql(sql).query(Long.class).single();
	}

}
