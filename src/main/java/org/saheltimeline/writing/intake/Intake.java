package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Desk;
import org.saheltimeline.timeline.troops.TroopCountSettings;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Imports files as one change: all or none of them. */
@Component
class Intake {

	private static final List<String> TABLES = List.of("article", "coverage", "place", "actor", "actor_relation",
			"event_slug", "event", "event_state", "event_participant", "event_place", "event_report", "event_figure",
			"event_link", "troop_count");

	private final DataSource database;

	private final TroopCountSettings settings;

	Intake(@FlywayDataSource DataSource database, TroopCountSettings settings) {
		this.database = database;
		this.settings = settings;
	}

	/**
	 * Imports a file or the files of a folder.
	 * @param path the file or folder
	 * @param told a consumer of messages about progress and faults
	 */
	void take(Path path, Consumer<String> told) {
		List<IntakeFile> files = IntakeFile.at(path, told);
		// Closing the connection rolls back whatever is not committed
		try (Connection connection = this.database.getConnection()) {
			connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
			connection.setAutoCommit(false);
			JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
			Desk.open(connection, () -> told.accept("Waits until another change has been written"));
			if (take(newFiles(files, jdbc, told), connection, jdbc, told)) {
				connection.commit();
				connection.setAutoCommit(true);
				vacuum(jdbc, told);
			}
			else {
				told.accept("There is nothing new to take in");
			}
		}
		catch (SQLException | DataAccessException ex) {
			throw NotTakenIn.stopped(path, ex);
		}
		catch (IOException ex) {
			throw NotTakenIn.unreadable(path, ex);
		}
	}

	/**
	 * Updates statistics right away: query plans depend on them, and the new rows have
	 * none yet.
	 */
	private static void vacuum(JdbcClient jdbc, Consumer<String> told) {
		told.accept("Vacuums and analyses the tables");
		try {
			TABLES.forEach((table) -> jdbc.sql("vacuum (analyze) " + table).update());
		}
		catch (DataAccessException ex) {
			told.accept("PostgreSQL will do it later: " + ex.getMessage());
		}
	}

	private static Map<IntakeFile, String> newFiles(List<IntakeFile> files, JdbcClient jdbc, Consumer<String> told) {
		Map<IntakeFile, String> digests = files.stream()
			.collect(
					Collectors.toMap(Function.identity(), IntakeFile::digest, (one, other) -> one, LinkedHashMap::new));
		digests.entrySet().removeIf((file) -> {
			boolean taken = jdbc.sql("select exists (select from taken_file where sha256 = ?)")
				.param(file.getValue())
				.query(Boolean.class)
				.single();
			if (taken) {
				told.accept("%s: was taken in before, and is left out".formatted(file.getKey().name()));
			}
			return taken;
		});
		return digests;
	}

	private boolean take(Map<IntakeFile, String> digests, Connection connection, JdbcClient jdbc, Consumer<String> told)
			throws SQLException, IOException {
		List<IntakeFile> files = List.copyOf(digests.keySet());
		Progress progress = new Progress(files.stream().mapToLong(IntakeFile::size).sum(), told);
		IntakeFaults faults = new IntakeFaults(files, progress::tell);
		prepareForMuch(jdbc);
		try (ReadAhead statements = new ReadAhead(files, this.settings.aboutTolerance(), faults, progress)) {
			OptionalLong version = Desk.apply(connection, new Change(Change.Origin.INTAKE, digest(digests), null, null),
					statements, faults);
			faults.tellPending();
			if (faults.any()) {
				throw new NotTakenIn("Nothing was taken in: %,d %s, listed above.".formatted(faults.count(),
						(faults.count() == 1) ? "fault" : "faults"));
			}
			version.ifPresent((number) -> {
				int file = 0;
				for (Map.Entry<IntakeFile, String> taken : digests.entrySet()) {
					note(taken.getKey(), taken.getValue(), number, statements.lineCount(file++), jdbc);
				}
				progress.end();
			});
			return version.isPresent();
		}
	}

	/**
	 * Keeps the plans of foreign key checks, which are the same for all rows, and has
	 * words indexed many at a time, which is cheaper.
	 */
	private static void prepareForMuch(JdbcClient jdbc) {
		jdbc.sql("set local plan_cache_mode = auto").update();
		jdbc.sql("set local gin_pending_list_limit = '64MB'").update();
		jdbc.sql("set local work_mem = '64MB'").update();
	}

	private static String digest(Map<IntakeFile, String> digests) {
		try {
			byte[] all = String.join(" ", digests.values()).getBytes(StandardCharsets.US_ASCII);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static void note(IntakeFile file, String digest, long version, long lines, JdbcClient jdbc) {
		jdbc.sql("insert into taken_file (sha256, version, file, lines) values (?, ?, ?, ?)")
			.params(digest, version, file.name(), lines)
			.update();
	}

}
