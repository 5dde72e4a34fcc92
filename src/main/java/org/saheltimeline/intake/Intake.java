package org.saheltimeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.saheltimeline.troops.TroopCountSettings;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Takes files in, each in one transaction: whole, or not at all. While PostgreSQL writes
 * some lines, the next are read and checked.
 */
@Component
class Intake {

	/** Enough that a COPY is worth it, few enough for a small heap. */
	private static final int CHUNK = 2_000;

	/** Any number that nobody else uses for a lock. */
	private static final long LOCK = 6_174_013;

	private static final List<String> TABLES = List.of("article", "coverage", "place", "actor", "actor_relation",
			"event", "event_state", "event_participant", "event_place", "event_report", "event_figure", "event_link",
			"troop_count");

	/**
	 * PostgreSQL's classes of what is wrong with the data: no such value, a rule broken,
	 * a limit exceeded, an exception of a trigger.
	 */
	private static final Set<String> REFUSALS = Set.of("22", "23", "54", "P0");

	private final DataSource database;

	private final JdbcClient jdbc;

	private final TroopCountSettings settings;

	Intake(@FlywayDataSource DataSource database, JdbcClient jdbc, TroopCountSettings settings) {
		this.database = database;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Takes in a file, or all files of a folder.
	 * @param path where they are
	 * @param told is told what happens, and what is wrong, line by line
	 */
	void take(Path path, Consumer<String> told) {
		boolean any = false;
		try {
			for (IntakeFile file : IntakeFile.at(path, told)) {
				any |= take(file, told);
			}
		}
		finally {
			if (any) {
				vacuum(told);
			}
		}
	}

	/** Plans are made from what was counted, and nobody has yet counted what came in. */
	private void vacuum(Consumer<String> told) {
		told.accept("Vacuums and analyses the tables");
		try (Connection connection = this.database.getConnection()) {
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			TABLES.forEach((table) -> jdbc.sql("vacuum (analyze) " + table).update());
		}
		catch (SQLException | DataAccessException ex) {
			told.accept("They stay as they are, and PostgreSQL does it later: " + ex.getMessage());
		}
	}

	private boolean take(IntakeFile file, Consumer<String> told) {
		String digest = file.digest();
		Progress progress = new Progress(file.name(), file.size(), told);
		IntakeFaults faults = new IntakeFaults(file.name(), progress::tell);
		// What is not committed when the connection is closed, is rolled back
		try (Connection connection = this.database.getConnection()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			connection.setAutoCommit(false);
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			prepareForMuch(jdbc);
			waitForOthers(file, jdbc, told);
			if (wasTaken(digest, jdbc)) {
				told.accept("%s: was taken in before, and is left out".formatted(file.name()));
				return false;
			}
			ListIntake<?> list = list(file);
			long lines = take(file, list, connection, faults, progress);
			if (faults.count() > 0) {
				throw refused(file, faults);
			}
			if (lines == 0) {
				told.accept("%s: is empty, and is left out".formatted(file.name()));
				return false;
			}
			note(file, digest, lines, jdbc);
			list.forget(jdbc);
			connection.commit();
			progress.end();
			return true;
		}
		catch (SQLException | DataAccessException ex) {
			throw NotTakenIn.stopped(file, ex);
		}
	}

	/**
	 * The plan of a foreign key's check is the same for every row, and words come into
	 * their index at less cost when many come at once.
	 */
	private static void prepareForMuch(JdbcClient jdbc) {
		jdbc.sql("set local plan_cache_mode = auto").update();
		jdbc.sql("set local gin_pending_list_limit = '64MB'").update();
		jdbc.sql("set local work_mem = '64MB'").update();
	}

	private static void waitForOthers(IntakeFile file, JdbcClient jdbc, Consumer<String> told) {
		if (!jdbc.sql("select pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single()) {
			told.accept("%s: waits until another intake has ended".formatted(file.name()));
			jdbc.sql("select from pg_advisory_xact_lock(?)").param(LOCK).query((row) -> {
			});
		}
	}

	private static boolean wasTaken(String digest, JdbcClient jdbc) {
		return jdbc.sql("select exists (select from intake where sha256 = ?)")
			.param(digest)
			.query(Boolean.class)
			.single();
	}

	private static void note(IntakeFile file, String digest, long lines, JdbcClient jdbc) {
		jdbc.sql("""
				insert into intake (sha256, file, lines, taken_at, took)
				values (?, ?, ?, now(), clock_timestamp() - now())
				""").params(digest, file.name(), lines).update();
		// What is ready of the rest still holds
		jdbc.sql("select set_config('timeline.only_adds', 'on', true)").query(String.class).single();
		jdbc.sql("""
				update data_version
				set version = version + 1, raised_at = now(), digest = encode(sha256((digest || ?)::bytea), 'hex')
				""").param(digest).update();
	}

	private static NotTakenIn refused(IntakeFile file, IntakeFaults faults) {
		return new NotTakenIn("Nothing of %s was taken in: what is wrong with it is told above, %,d in all."
			.formatted(file.name(), faults.count()));
	}

	private ListIntake<?> list(IntakeFile file) {
		return switch (file.list()) {
			case "articles" -> new ArticleIntake();
			case "places" -> new PlaceIntake();
			case "actors" -> new ActorIntake(this.jdbc);
			case "events" -> new EventIntake(this.jdbc, this.settings.aboutTolerance());
			default -> new TroopCountIntake(this.jdbc, this.settings.aboutTolerance());
		};
	}

	private static <T> long take(IntakeFile file, ListIntake<T> list, Connection connection, IntakeFaults faults,
			Progress progress) throws SQLException {
		JdbcClient transaction = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		list.begin(transaction);
		long lines = 0;
		try (LineReader<T> reader = new LineReader<>(file.path(), list.line(), faults)) {
			CompletableFuture<Chunk> next = CompletableFuture.supplyAsync(() -> chunk(list, reader));
			for (Chunk chunk = next.join(); !chunk.lines().isEmpty(); chunk = next.join()) {
				long bytes = reader.bytes();
				next = CompletableFuture.supplyAsync(() -> chunk(list, reader));
				copy(chunk, list, connection, faults);
				lines += chunk.lines().size();
				progress.add(chunk.lines().size(), bytes);
			}
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof IOException cause) {
				throw NotTakenIn.unreadable(file.path(), cause);
			}
			if (ex.getCause() instanceof DataAccessException cause) {
				throw cause;
			}
			throw ex;
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(file.path(), ex);
		}
		if (faults.count() == 0) {
			list.finish(transaction, faults);
			transaction.sql("set constraints all immediate").update();
		}
		return lines;
	}

	private static <T> Chunk chunk(ListIntake<T> list, LineReader<T> reader) {
		try {
			List<Line<T>> lines = reader.next(CHUNK);
			return lines.isEmpty() ? new Chunk(List.of()) : list.rows(lines);
		}
		catch (IOException ex) {
			throw new CompletionException(ex);
		}
	}

	/** What the database refuses of a chunk leaves the next ones to be checked. */
	private static void copy(Chunk chunk, ListIntake<?> list, Connection connection, IntakeFaults faults)
			throws SQLException, IOException {
		JdbcClient transaction = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		List<String> taken = transaction.sql("select slug from %s where slug = any (?)".formatted(list.table()))
			.param(chunk.lines().keySet().toArray(String[]::new))
			.query((row, number) -> row.getString(1))
			.list();
		chunk.tellTaken(Set.copyOf(taken));
		if (!taken.isEmpty()) {
			return;
		}
		Savepoint before = connection.setSavepoint();
		try {
			chunk.copyTo(connection);
			connection.releaseSavepoint(before);
		}
		catch (SQLException ex) {
			if (!REFUSALS.contains(String.valueOf(ex.getSQLState()).substring(0, 2))) {
				throw ex;
			}
			connection.rollback(before);
			chunk.tell(ex, faults);
		}
	}

}
