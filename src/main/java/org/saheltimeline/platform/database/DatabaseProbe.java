package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the database answers, on a connection of its own: those in the pool may
 * all be in use or broken.
 */
final class DatabaseProbe {

	private static final int PATIENCE_MILLIS = 800;

	private static final long SHARED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

	private final DataSource source;

	private long askedAt;

	/** Shared, so that concurrent health checks do not each open a connection. */
	private @Nullable CompletableFuture<Boolean> asked;

	DatabaseProbe(HikariDataSource pool) {
		this.source = DirectConnections.as(pool,
				Map.of("connectTimeout", "1", "loginTimeout", "1", "socketTimeout", "1"));
	}

	/**
	 * Returns why the database does not answer; null if it does, even if only to report
	 * that it has no connections left.
	 */
	@Nullable SQLException failure() {
		try (Connection connection = this.source.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("select 1");
			return null;
		}
		catch (SQLException ex) {
			return DatabaseFailure.of(ex).filter(DatabaseFailure.NO_CONNECTION::equals).isPresent() ? null : ex;
		}
	}

	/** Returns whether the database answers in less than a second. */
	boolean answersSoon() {
		try {
			return ask().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException | TimeoutException ex) {
			return false;
		}
	}

	private synchronized CompletableFuture<Boolean> ask() {
		CompletableFuture<Boolean> answer = this.asked;
		if (answer == null || (answer.isDone() && System.nanoTime() - this.askedAt > SHARED_NANOS)) {
			answer = CompletableFuture.supplyAsync(() -> failure() == null, Thread::startVirtualThread);
			this.asked = answer;
			this.askedAt = System.nanoTime();
		}
		return answer;
	}

}
