package org.saheltimeline.writing.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;

import org.saheltimeline.writing.revision.Difference.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Applies a change in the transaction of a connection: stages its statements in temporary
 * tables, checks them against each other and the stored data, and writes only what
 * differs. The caller commits.
 */
public final class Desk {

	/** An arbitrary key that no other advisory lock uses. */
	private static final long LOCK = 6_174_013;

	/** An {@code ANALYZE} costs as much as the JSON of a few hundred events. */
	private static final int MANY_EVENTS = 5_000;

	/** The fetch size: a million faults must be readable with a small heap. */
	private static final int FAULTS_AT_ONCE = 1_000;

	/** The number of columns of a rule that says what is missing. */
	private static final int WITH_REFERENCE = 5;

	private static final List<String> STAGE = Script.of("stage.sql");

	private static final List<String> RESOLVE = Script.of("resolve.sql");

	private static final List<String> COMPLETE = Script.of("complete.sql");

	private static final List<String> CHECK = Script.of("check.sql");

	private static final List<String> DERIVE = Script.of("derive.sql");

	private static final List<String> RECORD = Script.of("record.sql");

	private final Connection connection;

	private final JdbcClient jdbc;

	private final Change change;

	private Desk(Connection connection, Change change) {
		this.connection = connection;
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		this.change = change;
	}

	/**
	 * Acquires the lock that serializes changes, waiting if necessary. It is held until
	 * the transaction ends.
	 * @param waits a callback to run if another change is in progress
	 */
	public static void open(Connection connection, Runnable waits) {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
			waits.run();
			jdbc.sql("select from pg_advisory_xact_lock(?)").param(LOCK).query((row) -> {
			});
		}
	}

	/** Acquires that lock, however long it takes. */
	public static void open(Connection connection) {
		open(connection, () -> {
		});
	}

	/**
	 * Applies a change, unless it has faults.
	 * @param connection a connection with a transaction, read committed
	 * @param change the origin, author and reason
	 * @param statements the statements, in batches
	 * @param faults the collector for faults
	 * @return the new version of the data; empty if nothing changed or there were faults
	 * @throws SQLException if statements cannot be copied to the database; its other
	 * failures, such as violations that the checks let through, are
	 * {@code DataAccessException}s
	 */
	public static OptionalLong apply(Connection connection, Change change, Iterator<Statements> statements,
			StatedFaults faults) throws SQLException {
		Desk desk = new Desk(connection, change);
		return desk.write(statements, faults) ? OptionalLong.of(desk.record()) : OptionalLong.empty();
	}

	/**
	 * Does the same without raising the version of the data. The caller rolls back.
	 * @return whether the change would change anything; false if there were faults
	 */
	public static boolean rehearse(Connection connection, Change change, Iterator<Statements> statements,
			StatedFaults faults) throws SQLException {
		return new Desk(connection, change).write(statements, faults);
	}

	/** Writes what differs; returns whether anything does. */
	private boolean write(Iterator<Statements> statements, StatedFaults faults) throws SQLException {
		open(this.connection);
		try {
			stage(statements);
			check(faults);
			if (!faults.any()) {
				new Knowledge(this.connection, this.jdbc, faults).derive();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (faults.any()) {
			return false;
		}
		run(DERIVE);
		write();
		return isChanged();
	}

	private void stage(Iterator<Statements> statements) throws SQLException, IOException {
		run(STAGE);
		while (statements.hasNext()) {
			statements.next().copyTo(this.connection);
		}
		analyze();
		run(RESOLVE);
		run(COMPLETE);
	}

	private void run(List<String> statements) {
		statements.forEach((statement) -> sql(statement).update());
	}

	private JdbcClient.StatementSpec sql(String statement) {
		JdbcClient.StatementSpec sql = this.jdbc.sql(statement);
		if (statement.contains(":whole")) {
			sql.param("whole", this.change.origin().isWhole());
		}
		if (statement.contains(":replaces")) {
			sql.param("replaces", this.change.origin().replaces());
		}
		if (statement.contains(":lists")) {
			sql.param("lists", lists());
		}
		if (statement.contains(":adds")) {
			sql.param("adds", onlyAdds());
		}
		return sql;
	}

	/** Analyzes the staging tables, since plans depend on how much a change states. */
	private void analyze() {
		this.jdbc
			.sql("select relname from pg_class where relnamespace = pg_my_temp_schema() and relname like 'staged_%'")
			.query(String.class)
			.list()
			.forEach((table) -> this.jdbc.sql("analyze " + table).update());
	}

	/**
	 * Analyzes the tables that the JSON of events is made from if there are many: plans
	 * depend on their statistics, which autovacuum would update too late.
	 */
	private void analyzeWhatManyEventsNeed() {
		boolean many = this.jdbc.sql("select reltuples >= ? from pg_class where oid = 'pg_temp.staged_event'::regclass")
			.param(MANY_EVENTS)
			.query(Boolean.class)
			.single();
		if (many) {
			this.jdbc
				.sql("""
						analyze event, event_state, event_participant, event_place, event_participant_citation,
						    event_place_citation, event_report, event_figure, event_link, event_contradiction, actor, place, article
						""")
				.update();
		}
	}

	private void check(StatedFaults faults) {
		CHECK.forEach((rule) -> sql(rule).withFetchSize(FAULTS_AT_ONCE).query((row) -> {
			String fault = row.getString(3);
			if (row.getObject(1) == null) {
				faults.addStored(fault);
			}
			else if (row.getMetaData().getColumnCount() == WITH_REFERENCE) {
				faults.addUnknown(row.getLong(1), row.getString(2), fault, row.getString(4), row.getString(5));
			}
			else {
				faults.add(row.getLong(1), row.getString(2), fault);
			}
		}));
	}

	private void write() {
		this.jdbc.sql("create temporary table touched (kind text, id bigint) on commit drop").update();
		Columns columns = Columns.read(this.jdbc);
		if (onlyAdds()) {
			Difference.ALL.forEach((each) -> each.insert(this.jdbc, columns));
		}
		else {
			Difference.ALL.reversed().forEach((each) -> each.deleteFirst(this.jdbc, columns));
			Difference.ALL.forEach((each) -> each.write(this.jdbc, columns));
			Difference.ALL.reversed().forEach((each) -> each.deleteLast(this.jdbc, columns));
		}
		analyzeWhatManyEventsNeed();
		run(RECORD);
	}

	/**
	 * Returns whether the change adds entries and leaves all stored ones alone. Links to
	 * stored events may date these anew.
	 */
	private boolean onlyAdds() {
		return this.change.origin() == Change.Origin.INTAKE
				&& !this.jdbc.sql("select exists (select from reached)").query(Boolean.class).single();
	}

	/**
	 * Returns whether revisions list what the change creates; bulk intake creates too
	 * much.
	 */
	private boolean lists() {
		return this.change.origin() != Change.Origin.INTAKE;
	}

	private boolean isChanged() {
		return this.jdbc.sql("select exists (select from touched union all select from changed)")
			.query(Boolean.class)
			.single();
	}

	private long record() {
		long entries = this.jdbc.sql("""
				select (select count(*) from staged_article) + (select count(*) from staged_actor)
				    + (select count(*) from staged_place) + (select count(*) from staged_event where number is not null)
				    + (select count(*) from staged_troop_count)
				""").query(Long.class).single();
		long version = enter(this.jdbc, this.change, entries);
		this.jdbc.sql("""
				insert into revision_change (version, kind, slug, act, since, before)
				select ?, kind, slug, act, since, before from changed
				""").param(version).update();
		this.jdbc.sql(
				"insert into revision_statement (version, kind, slug, before) select ?, kind, slug, before from changed_statement")
			.param(version)
			.update();
		return version;
	}

	/**
	 * Raises the version of the data, and enters the revision that did so. The caller
	 * holds the lock.
	 * @param entries the number of entries in the change
	 * @return the new version
	 */
	public static long enter(JdbcClient jdbc, Change change, long entries) {
		jdbc.sql("select set_config('timeline.json_is_kept', 'on', true)").query(String.class).single();
		long version = jdbc.sql("""
				update data_version
				set version = version + 1, raised_at = now(), digest = encode(sha256((digest || ?)::bytea), 'hex')
				returning version
				""").param(change.digest()).query(Long.class).single();
		jdbc.sql("""
				insert into revision (version, recorded_at, origin, author, reason, digest, entries, took)
				select ?, now(), ?, ?, ?, (select digest from data_version), ?, clock_timestamp() - now()
				""")
			.param(version)
			.param(change.origin().value())
			.param(change.author())
			.param(change.reason())
			.param(entries)
			.update();
		return version;
	}

}
