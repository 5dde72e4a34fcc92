package org.saheltimeline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.saheltimeline.troops.TroopCountSettings;

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

	private final DataSource database;

	private final JdbcClient jdbc;

	private final TroopCountSettings settings;

	Intake(DataSource database, JdbcClient jdbc, TroopCountSettings settings) {
		this.database = database;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Takes in a file, or all files of a folder.
	 * @param path where they are
	 * @param told is told what happens, and what is wrong, line by line
	 */
	void take(Path path, Consumer<String> told) throws IOException, SQLException {
		List<IntakeFile> files = IntakeFile.at(path);
		for (IntakeFile file : files) {
			take(file, told);
		}
		for (String table : List.of("article", "coverage", "place", "actor", "actor_relation", "event", "event_state",
				"event_participant", "event_place", "event_report", "event_figure", "event_link", "troop_count")) {
			// Plans are made from what was counted, and nobody has yet counted what came
			// in
			this.jdbc.sql("vacuum (analyze) " + table).update();
		}
	}

	private void take(IntakeFile file, Consumer<String> told) throws IOException, SQLException {
		String digest = file.digest();
		if (this.jdbc.sql("select count(*) from intake where sha256 = ?")
			.param(digest)
			.query(Long.class)
			.single() > 0) {
			told.accept("%s: was taken in before, and is left out".formatted(file.name()));
			return;
		}
		IntakeFaults faults = new IntakeFaults(file.name(), told);
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			// The last checks can take longer than any answer
			connection.setNetworkTimeout(Runnable::run, 0);
			try {
				Progress progress = new Progress(file.name(), file.size(), told);
				long lines = take(file, list(file), connection, faults, progress);
				if (faults.count() > 0) {
					throw refused(file, faults);
				}
				JdbcClient transaction = JdbcClient.create(new SingleConnectionDataSource(connection, true));
				transaction.sql("insert into intake (sha256, file, lines, taken_at) values (?, ?, ?, now())")
					.params(digest, file.name(), lines)
					.update();
				transaction.sql("""
						update data_version
						set version = version + 1, raised_at = now(),
						    digest = encode(sha256((digest || ?)::bytea), 'hex')
						""").param(digest).update();
				connection.commit();
				told.accept(progress.end());
			}
			finally {
				connection.rollback();
			}
		}
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
			Progress progress) throws IOException, SQLException {
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
			Throwable cause = Objects.requireNonNullElse(ex.getCause(), ex);
			if (cause instanceof IOException) {
				throw new NotTakenIn("Nothing of %s was taken in: %s".formatted(file.name(), cause.getMessage()));
			}
			throw ex;
		}
		if (faults.count() == 0) {
			list.finish(transaction, faults);
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
		taken.forEach((id) -> chunk.line(id).faults().add("/id", "the id «%s» is taken".formatted(id)));
		if (!taken.isEmpty()) {
			return;
		}
		Savepoint before = connection.setSavepoint();
		try {
			chunk.copyTo(connection);
			connection.releaseSavepoint(before);
		}
		catch (SQLException ex) {
			connection.rollback(before);
			chunk.tell(ex, faults);
		}
	}

}
