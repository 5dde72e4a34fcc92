package org.saheltimeline.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why the database did not answer a valid request. The same request may succeed later.
 */
public enum DatabaseFailure {

	/** A serialization failure or a deadlock. */
	CONFLICT("The request collided with another one, and again each time that it was retried.", 1, "40"),

	/** A lock that was not released in time. */
	LOCKED("Some of the data is locked at the moment, probably for maintenance.", 5, "55P03"),

	/** A statement that took too long or was cancelled by an administrator. */
	TIMEOUT("The database did not answer in time; ask for less at once, or try again later.", 5, "57014|25P04"),

	/** A replica, or a database set to read-only. */
	READ_ONLY("The database accepts no changes at the moment.", 5, "25006"),

	/** A full disk. */
	DISK_FULL("The database has run out of disk space.", 60, "53100"),

	/** Not enough memory. */
	OUT_OF_MEMORY("The database has run out of memory.", 5, "53200"),

	/** No connection left, in the pool or on the server. */
	NO_CONNECTION("All connections to the database are in use.", 1, "53300"),

	/** Another limit of the server. */
	LIMIT("The database has reached one of its limits.", 5, "53"),

	/** A server that is starting up or shutting down. */
	STARTING("The database is starting or shutting down.", 2, "57P03"),

	/** A connection that was lost, refused or never made. */
	AWAY("The server cannot reach its database at the moment.", 2, "08|28|3D|57P|25P03");

	/**
	 * SQL state that only reports that an earlier statement of the transaction failed.
	 */
	private static final String CONSEQUENCE = "25P02";

	private final String detail;

	private final int retryAfter;

	/** SQL states or prefixes of them (appendix A of PostgreSQL's manual). */
	private final Pattern states;

	DatabaseFailure(String detail, int retryAfter, String states) {
		this.detail = detail;
		this.retryAfter = retryAfter;
		this.states = Pattern.compile(states);
	}

	/** Returns a sentence for the client. */
	public String detail() {
		return this.detail;
	}

	/** Returns the number of seconds after which to try again. */
	public int retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Returns the database failure behind an exception. Searches causes, suppressed
	 * exceptions, the driver's next exceptions, and the exception that a failed rollback
	 * replaced.
	 * @return empty if the database is not to blame
	 */
	public static Optional<DatabaseFailure> of(Throwable exception) {
		SequencedSet<Throwable> all = all(exception);
		return all.stream()
			.flatMap((each) -> Optional.ofNullable(state(each)).stream())
			.findFirst()
			.map(DatabaseFailure::ofState)
			.orElseGet(() -> all.reversed().stream().flatMap((each) -> ofType(each).stream()).findFirst());
	}

	/**
	 * Returns whether the database cannot be reached, rather than one connection having
	 * been lost.
	 */
	public static boolean isAway(Throwable exception) {
		return all(exception).stream().anyMatch(DatabaseAway.class::isInstance);
	}

	/**
	 * Returns whether the database was involved at all, even if a statement was wrong.
	 */
	static boolean isIn(Throwable exception) {
		return all(exception).stream().anyMatch(SQLException.class::isInstance);
	}

	/** Returns the message of the server or the driver, in one line. */
	public static String reason(Throwable exception) {
		Throwable first = all(exception).stream().filter((each) -> state(each) != null).findFirst().orElse(exception);
		return Objects.requireNonNullElse(innermost(first).getMessage(), "no reason given")
			.lines()
			.findFirst()
			.orElse("");
	}

	private static Throwable innermost(Throwable exception) {
		return (exception.getCause() instanceof SQLException inner) ? innermost(inner) : exception;
	}

	private static Optional<DatabaseFailure> ofState(String state) {
		return Arrays.stream(values()).filter((each) -> each.states.matcher(state).lookingAt()).findFirst();
	}

	/**
	 * Classifies an exception without an SQL state. The pool throws these, for example
	 * for a connection that it closed because it was broken; errors from the server have
	 * a state.
	 */
	private static Optional<DatabaseFailure> ofType(Throwable exception) {
		return switch (exception) {
			case SQLTransientConnectionException _ -> Optional.of(NO_CONNECTION);
			case SQLException _, CannotCreateTransactionException _, DataAccessResourceFailureException _ ->
				Optional.of(AWAY);
			default -> Optional.empty();
		};
	}

	private static @Nullable String state(Throwable exception) {
		return (exception instanceof SQLException refusal && !CONSEQUENCE.equals(refusal.getSQLState()))
				? refusal.getSQLState() : null;
	}

	private static SequencedSet<Throwable> all(Throwable exception) {
		SequencedSet<Throwable> all = new LinkedHashSet<>();
		collect(exception, all);
		return all;
	}

	private static void collect(@Nullable Throwable exception, SequencedSet<Throwable> all) {
		if (exception == null || all.contains(exception)) {
			return;
		}
		if (exception instanceof TransactionSystemException replacement) {
			collect(replacement.getApplicationException(), all);
		}
		all.add(exception);
		collect(exception.getCause(), all);
		if (exception instanceof SQLException refusal) {
			collect(refusal.getNextException(), all);
		}
		Arrays.stream(exception.getSuppressed()).filter(Objects::nonNull).forEach((each) -> collect(each, all));
	}

}
