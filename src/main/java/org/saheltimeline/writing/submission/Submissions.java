package org.saheltimeline.writing.submission;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs;
import org.saheltimeline.http.web.Busy;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.Problem.ProblemError;
import org.saheltimeline.timeline.troops.TroopCountSettings;
import org.saheltimeline.writing.dossier.ParsedText;
import org.saheltimeline.writing.dossier.RequiredFields;
import org.saheltimeline.writing.history.RevisionView;
import org.saheltimeline.writing.revision.Act;
import org.saheltimeline.writing.revision.Change;
import org.saheltimeline.writing.revision.Changed;
import org.saheltimeline.writing.revision.Desk;
import org.saheltimeline.writing.revision.Statements;

import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Applies submissions, one at a time: each as one revision, all or nothing. */
@Component
class Submissions {

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

	private final DataSource database;

	private final TroopCountSettings settings;

	private final Slugs slugs;

	/** In front of the database, so that many writers hold one connection. */
	private final Semaphore turn = new Semaphore(1, true);

	Submissions(@FlywayDataSource DataSource database, TroopCountSettings settings, Slugs slugs) {
		this.database = database;
		this.settings = settings;
		this.slugs = slugs;
	}

	/**
	 * Writes a submission, or only checks it.
	 * @param author the name of the token
	 * @throws RefusedSubmission if anything is wrong with it; nothing is written then
	 */
	RevisionView submit(SubmittedText text, SubmissionParameters parameters, String author) {
		RequiredFields.check(parameters, (at, fault) -> {
			throw new InvalidParameters(at.substring(1), InvalidValue.malformed(fault + "."));
		});
		ParsedText<Submission> parsed = text.parse();
		Submission submission = parsed.content();
		SubmissionFaults faults = new SubmissionFaults(parsed.positions(), submission.dossiers().size(), this.slugs);
		RequiredFields.check(submission, faults.of(submission.dossiers().size()));
		faults.refuse();
		Statements statements = submission.statements(this.settings.aboutTolerance(), faults);
		Change change = new Change(Change.Origin.HTTP, text.digest(), author, parameters.because());
		RevisionView revision = inTurn(change, statements, faults, Boolean.TRUE.equals(parameters.dryRun()));
		faults.refuse();
		return Objects.requireNonNull(revision);
	}

	/** Returns the revision; null if there are faults. */
	private @Nullable RevisionView inTurn(Change change, Statements statements, SubmissionFaults faults,
			boolean isRehearsal) {
		await();
		// Closing the connection rolls back whatever is not committed
		try (Connection connection = this.database.getConnection()) {
			connection.setNetworkTimeout(Runnable::run, LONGEST_MILLISECONDS);
			connection.setAutoCommit(false);
			return write(connection, change, statements, faults, isRehearsal);
		}
		catch (DataIntegrityViolationException ex) {
			throw RefusedSubmission.inConflict(List.of(isStillReferencedTo(ex)
					? "something else refers to an entry or a fact that it removes" : "stored facts contradict it"));
		}
		catch (SQLException ex) {
			throw new UncategorizedSQLException("Submission", null, ex);
		}
		finally {
			this.turn.release();
		}
	}

	private static boolean isStillReferencedTo(DataIntegrityViolationException refusal) {
		return refusal.getMostSpecificCause() instanceof SQLException sql && STILL_REFERENCED.equals(sql.getSQLState());
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

	private static @Nullable RevisionView write(Connection connection, Change change, Statements statements,
			SubmissionFaults faults, boolean isRehearsal) throws SQLException {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
		jdbc.sql(LIMITS).update();
		OptionalLong version = OptionalLong.empty();
		boolean changes;
		if (isRehearsal) {
			changes = Desk.rehearse(connection, change, List.of(statements).iterator(), faults);
		}
		else {
			version = Desk.apply(connection, change, List.of(statements).iterator(), faults);
			changes = version.isPresent();
		}
		if (faults.any()) {
			return null;
		}
		List<Changed> changed = changes ? Changed.in(connection) : List.of();
		requireReason(change.reason(), changed);
		if (version.isEmpty()) {
			return new RevisionView(null, null, change.author(), change.origin(), change.reason(), changed);
		}
		Instant now = jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
		connection.commit();
		return new RevisionView(version.getAsLong(), now, change.author(), change.origin(), change.reason(), changed);
	}

	private static void requireReason(@Nullable String because, List<Changed> changed) {
		if (because == null && changed.stream().anyMatch((one) -> one.act() != Act.CREATED)) {
			throw new InvalidParameters(List.of(ProblemError.of("because", "missing",
					"The submission changes what is stored. Say why in `because`, in 3 to 500 characters.", null)));
		}
	}

}
