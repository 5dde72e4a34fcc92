package org.saheltimeline.writing.submission;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.saheltimeline.http.web.Busy;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.http.web.ProblemType;
import org.saheltimeline.writing.history.EditView;
import org.saheltimeline.writing.history.RevisionView;
import org.saheltimeline.writing.history.Revisions;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Changed;
import org.saheltimeline.writing.revision.Desk;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Applies what is written over HTTP, one write at a time: each as one revision, all or
 * nothing.
 */
@Component
class Writes {

	private static final long PATIENCE_SECONDS = 10;

	/**
	 * Ends a write that hangs: the largest body takes seconds, and a waiting writer holds
	 * nothing.
	 */
	private static final String LIMITS = "set local lock_timeout = '%ds'; set local statement_timeout = '60s'"
		.formatted(PATIENCE_SECONDS);

	/** A little more than the longest statement may take. */
	private static final int LONGEST_MILLISECONDS = 70_000;

	/** The SQLSTATE {@code foreign_key_violation}. */
	private static final String STILL_REFERENCED = "23503";

	/** SQLSTATE class: integrity constraint violation. */
	private static final String CONSTRAINTS = "23";

	/** SQLSTATE class: data exception. */
	private static final String VALUES = "22";

	/** SQLSTATE class: program limit exceeded. */
	private static final String LIMITS_OF_SERVER = "54";

	/** Long enough for an editor who makes one change after the other. */
	private static final int IDLE_MILLISECONDS = 60_000;

	private final HikariDataSource database;

	private final SeedLock seeds;

	/** In front of the database, so that many writers hold one connection. */
	private final Semaphore turn = new Semaphore(1, true);

	Writes(@FlywayDataSource DataSource database, SeedLock seeds) {
		this.database = kept(database);
		this.seeds = seeds;
	}

	/**
	 * Keeps a connection for the next write: a new one has to learn about every table
	 * again, which takes as long as the write.
	 */
	private static HikariDataSource kept(DataSource database) {
		HikariDataSource one = new HikariDataSource();
		one.setPoolName("writing");
		one.setDataSource(database);
		one.setMaximumPoolSize(1);
		one.setMinimumIdle(0);
		one.setIdleTimeout(IDLE_MILLISECONDS);
		one.setInitializationFailTimeout(-1);
		return one;
	}

	@PreDestroy
	void close() {
		this.database.close();
	}

	/**
	 * Writes what is drafted once the writer's turn has come, or only checks it.
	 * @throws RefusedSubmission if anything is wrong with it; nothing is written then
	 */
	Answer write(WriteRequest request, Draft draft) {
		await();
		// Closing the connection rolls back whatever is not committed
		try (Connection connection = this.database.getConnection()) {
			connection.setNetworkTimeout(Runnable::run, LONGEST_MILLISECONDS);
			connection.setAutoCommit(false);
			// The temporary tables of the next write have the same names, but are others
			connection.unwrap(PGConnection.class).setPrepareThreshold(0);
			Answer answer = write(connection, request, draft);
			if (answer.isWritten()) {
				connection.commit();
			}
			return answer;
		}
		catch (DataIntegrityViolationException | DataAccessResourceFailureException ex) {
			throw refusal(ex);
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("Write", null, ex);
		}
		finally {
			this.turn.release();
		}
	}

	/** Says what the database refuses although all checks let it through. */
	private static RuntimeException refusal(NonTransientDataAccessException refusal) {
		String state = (refusal.getMostSpecificCause() instanceof SQLException sql) ? String.valueOf(sql.getSQLState())
				: "";
		return switch (state.substring(0, Math.min(state.length(), 2))) {
			case CONSTRAINTS -> RefusedSubmission.inConflict(List.of(state.equals(STILL_REFERENCED)
					? "something else refers to an entry or a fact that it removes" : "stored facts contradict it"));
			case VALUES, LIMITS_OF_SERVER -> RefusedSubmission.because(ProblemType.INVALID_FACTS,
					"Nothing was written: a text, a list or a number is larger than the database can hold.");
			default -> refusal;
		};
	}

	private void await() {
		try {
			if (!this.turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw Busy.withWriters("Other writers have been at work for %d seconds.".formatted(PATIENCE_SECONDS));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw Busy.withWriters("The server is stopping.");
		}
	}

	private Answer write(Connection connection, WriteRequest request, Draft draft) throws SQLException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		jdbc.sql(LIMITS).update();
		Desk.open(connection);
		GivenAnswers given = new GivenAnswers(jdbc);
		Answer earlier = given.find(request);
		if (earlier != null) {
			return earlier;
		}
		Drafted drafted = draft.of(jdbc);
		if (drafted == null) {
			return new Answer(draft.unchanged(), List.of(), draft.tag(jdbc), revision(request, List.of(), List.of()),
					false);
		}
		this.seeds.refuseWhatTheyHold(jdbc, drafted.stated());
		RevisionView revision = write(connection, jdbc, request, drafted);
		Long version = revision.version();
		if (version == null) {
			return new Answer(HttpStatus.OK, List.of(), request.isRehearsal() ? null : draft.tag(jdbc), revision,
					false);
		}
		boolean isOfRevision = drafted.status() == HttpStatus.CREATED && drafted.location().isEmpty();
		Answer answer = new Answer(drafted.status(),
				isOfRevision ? List.of("revisions", String.valueOf(version)) : drafted.location(), draft.tag(jdbc),
				revision, false);
		given.remember(request, answer);
		return answer;
	}

	private static RevisionView write(Connection connection, JdbcClient jdbc, WriteRequest request, Drafted drafted)
			throws SQLException {
		Change change = new Change(Change.Origin.HTTP, request.digest(), request.author(), request.because());
		SubmissionFaults faults = drafted.faults();
		OptionalLong version = OptionalLong.empty();
		boolean changes;
		if (request.isRehearsal()) {
			changes = Desk.rehearse(connection, change, List.of(drafted.statements()).iterator(), faults);
		}
		else {
			version = Desk.apply(connection, change, List.of(drafted.statements()).iterator(), faults);
			changes = version.isPresent();
		}
		faults.refuse();
		List<Changed> changed = changes ? Changed.in(connection) : List.of();
		requireReason(request.because(), changed);
		if (version.isPresent()) {
			return Revisions.get(jdbc, version.getAsLong()).orElseThrow();
		}
		return revision(request, changed, changes ? Revisions.rehearsedEdits(jdbc) : List.of());
	}

	/** Returns what was not written. */
	private static RevisionView revision(WriteRequest request, List<Changed> changes, List<EditView> edits) {
		return new RevisionView(null, null, request.author(), Change.Origin.HTTP, request.because(), changes, edits);
	}

	private static void requireReason(@Nullable String because, List<Changed> changed) {
		if (because == null && changed.stream().anyMatch((one) -> one.act() != Act.CREATED)) {
			throw new InvalidParameters(List.of(ProblemError.of("because", "missing",
					"This changes what is stored. Say why in `because`, in 3 to 500 characters.", null)));
		}
	}

}
