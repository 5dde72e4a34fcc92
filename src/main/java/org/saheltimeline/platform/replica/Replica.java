package org.saheltimeline.platform.replica;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A replica: its connection pool, and whether it may be used at the moment. */
class Replica implements AutoCloseable {

	/** Keeps a transaction on the snapshot in which its data version was read. */
	static final int ISOLATION = Connection.TRANSACTION_REPEATABLE_READ;

	private static final Logger log = LoggerFactory.getLogger(Replica.class);

	/** Host and port, used as the name because the URL may contain a password. */
	private static final Pattern SERVER = Pattern.compile("jdbc:postgresql:(?://)?([^/?@]*).*");

	/** Short, because there is another server to use. */
	private static final int PATIENCE_MILLIS = 1_000;

	/**
	 * How long a replica that is behind is not used, so that not every request checks it
	 * again.
	 */
	private static final long REST_NANOS = 50_000_000;

	private final String name;

	private final HikariDataSource connections;

	/** Why the replica is not used; null if it is. */
	private volatile @Nullable String objection = "it has not been checked yet";

	private volatile long restingSince = System.nanoTime() - REST_NANOS;

	Replica(String url, HikariDataSource primary) {
		this.name = name(url);
		HikariConfig settings = new HikariConfig();
		primary.copyStateTo(settings);
		settings.setJdbcUrl(url);
		settings.setPoolName("Replica " + this.name);
		settings.setReadOnly(true);
		settings.setAutoCommit(false);
		// Commits the pool's initial settings of a connection, which a rollback would
		// undo
		settings.setIsolateInternalQueries(true);
		settings.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
		settings.setConnectionTimeout(Math.min(primary.getConnectionTimeout(), PATIENCE_MILLIS));
		settings.setValidationTimeout(Math.min(primary.getValidationTimeout(), PATIENCE_MILLIS));
		settings.setInitializationFailTimeout(-1);
		this.connections = new HikariDataSource(settings);
	}

	private static String name(String url) {
		Matcher server = SERVER.matcher(url);
		if (!server.matches()) {
			throw new IllegalArgumentException("A URL in timeline.datasource.replicas is not a PostgreSQL URL");
		}
		return server.group(1);
	}

	/**
	 * Checks whether the replica may be used. It is not used before the first check, nor
	 * after a failure until the next one succeeds.
	 */
	void look(ReplicaState primary) {
		try (Connection connection = this.connections.getConnection()) {
			judge(ask(connection, ReplicaState::of).objection(primary), "");
		}
		catch (SQLException ex) {
			failed(ex);
		}
	}

	/**
	 * Returns a connection whose transaction has begun and sees exactly this version;
	 * empty if there is none.
	 */
	Optional<Connection> at(DataVersion version) {
		if (this.objection != null || System.nanoTime() - this.restingSince < REST_NANOS) {
			return Optional.empty();
		}
		try {
			Connection connection = this.connections.getConnection();
			if (shows(version, connection)) {
				return Optional.of(connection);
			}
			connection.close();
		}
		catch (SQLException ex) {
			failed(ex);
		}
		return Optional.empty();
	}

	private boolean shows(DataVersion version, Connection connection) throws SQLException {
		try {
			DataVersion seen = ask(connection, DataVersion::seenBy);
			if (seen.number() < version.number()) {
				this.restingSince = System.nanoTime();
			}
			return seen.equals(version);
		}
		catch (SQLException ex) {
			connection.close();
			throw ex;
		}
	}

	private static <T> T ask(Connection connection, Question<T> question) throws SQLException {
		int usual = connection.getNetworkTimeout();
		connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
		T answer = question.of(connection);
		connection.setNetworkTimeout(Runnable::run, usual);
		return answer;
	}

	/** Stops using the replica, which is away or overloaded. */
	private void failed(SQLException failure) {
		judge("it cannot be asked", " (%s)".formatted(innermost(failure).getMessage()));
	}

	private static Throwable innermost(Throwable failure) {
		return (failure.getCause() != null) ? innermost(failure.getCause()) : failure;
	}

	private synchronized void judge(@Nullable String objection, String detail) {
		if (Objects.equals(objection, this.objection)) {
			return;
		}
		this.objection = objection;
		if (objection == null) {
			log.info("Reading from replica {}", this.name);
		}
		else {
			log.warn("The replica {} is left out: {}{}", this.name, objection, detail);
		}
	}

	@Override
	public void close() {
		this.connections.close();
	}

	/**
	 * A query about the state of a replica, which gets less time than the queries of
	 * readers.
	 */
	private interface Question<T> {

		T of(Connection connection) throws SQLException;

	}

}
