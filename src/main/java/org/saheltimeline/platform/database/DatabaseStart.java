package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/**
 * Waits for the database when the program starts. Failures that waiting cannot fix, such
 * as a wrong password, end the start at once.
 *
 * @param source connections that bypass the pool
 * @param address the database's address, without credentials
 * @param patience how long to wait
 */
record DatabaseStart(DataSource source, String address, Duration patience) {

	private static final Logger log = LoggerFactory.getLogger(DatabaseStart.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	static DatabaseStart of(HikariDataSource pool, Duration patience) {
		return new DatabaseStart(
				DirectConnections.as(pool, Map.of("connectTimeout", "3", "loginTimeout", "4", "socketTimeout", "10")),
				DatabaseAddress.of(String.valueOf(pool.getJdbcUrl())).orElse(""), patience);
	}

	void await() {
		long deadline = System.nanoTime() + this.patience.toNanos();
		boolean told = false;
		while (true) {
			try (Connection connection = this.source.getConnection()) {
				new Requirements(connection, this.address).ofEveryConnection(this.source);
				return;
			}
			catch (SQLException ex) {
				if (!passes(ex) || System.nanoTime() - deadline >= 0) {
					throw new CannotGetJdbcConnectionException("The database cannot be used", ex);
				}
				if (!told) {
					log.info("Waiting up to {} for the database {}: {}",
							DurationStyle.SIMPLE.print(this.patience, ChronoUnit.SECONDS), this.address,
							DatabaseFailure.reason(ex));
				}
				told = true;
			}
			pause();
		}
	}

	/**
	 * Returns whether a failure may be temporary. A user, password or parameter rejected
	 * by the server, or by a pooler in front of it, is not.
	 */
	private static boolean passes(SQLException failure) {
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
		boolean refused = state.equals("08004")
				|| String.valueOf(failure.getMessage()).contains("unsupported startup parameter");
		return !refused && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the database", ex);
		}
	}

}
