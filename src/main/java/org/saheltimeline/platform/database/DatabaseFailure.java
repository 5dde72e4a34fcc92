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
 * Why the database did not answer although the program asked it properly. The same
 * request may succeed later.
 */
public enum DatabaseFailure {

	/** A serialization failure or a deadlock. */
	CONFLICT("The request collided with another one, and again each time that it was retried.", 1, "40"),

	/** A lock that was not released in time. */
	LOCKED("Some of the data is locked at the moment, probably for maintenance.", 5, "55P03"),

	/** A statement that took too long, or that an administrator cancelled. */
	TIMEOUT("The database did not answer in time; ask for less at once, or try again later.", 5, "57014|25P04"),

	/** A server that only repeats what another one writes, or that was told to. */
	READ_ONLY("The database accepts no changes at the moment.", 5, "25006"),

	/** A full disk. */
	DISK_FULL("The database has run out of disk space.", 60, "53100"),

	/** Not enough memory. */
	OUT_OF_MEMORY("The database has run out of memory.", 5, "53200"),

	/** No connection left, here or at the server. */
	NO_CONNECTION("All connections to the database are in use.", 1, "53300"),

	/** Another limit of the server. */
	LIMIT("The database has reached one of its limits.", 5, "53"),

	/** A server that is about to run. */
	STARTING("The database is starting or shutting down.", 2, "57P03"),

	/** A connection that was lost, refused or never made. */
	AWAY("The server cannot reach its database at the moment.", 2, "08|28|3D|57P|25P03");

	/** Says only that an earlier statement of the transaction failed. */
	private static final String CONSEQUENCE = "25P02";

	private final String detail;

	private final int retryAfter;

	/** SQL states, or the beginnings of some (appendix A of PostgreSQL's manual). */
	private final Pattern states;

	DatabaseFailure(String detail, int retryAfter, String states) {
		this.detail = detail;
		this.retryAfter = retryAfter;
		this.states = Pattern.compile(states);
	}

	/** A sentence for the client. */
	public String detail() {
		return this.detail;
	}

	/** After how many seconds to try again. */
	public int retryAfter() {
		return this.retryAfter;
	}

	/**
	 * The failure at the bottom of an exception. Looks everywhere that one exception can
	 * hide another: causes, suppressed exceptions, the driver's next exception, and what
	 * a failed rollback replaced.
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
	 * Whether the database cannot be reached, and not only one connection to it was lost.
	 */
	public static boolean isAway(Throwable exception) {
		return all(exception).stream().anyMatch(DatabaseAway.class::isInstance);
	}

	/** Whether the database had any part in it, be it that a statement was wrong. */
	static boolean isIn(Throwable exception) {
		return all(exception).stream().anyMatch(SQLException.class::isInstance);
	}

	/** What the server or the driver said, in one line. */
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
	 * What the server answered has a state. Without one it was the pool that spoke, such
	 * as of a connection that it closed because it was broken.
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
