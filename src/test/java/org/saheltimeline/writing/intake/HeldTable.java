package org.saheltimeline.writing.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Locks a table against all access, so that an intake stops in the middle of a file. */
final class HeldTable implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Connection connection;

	private final JdbcClient jdbc;

	HeldTable(DataSource database, String table) throws SQLException {
		this.connection = database.getConnection();
		this.connection.setAutoCommit(false);
		this.jdbc = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
		this.jdbc.sql("lock table %s in access exclusive mode".formatted(table)).update();
	}

	/** Waits until a connection waits for the table, and returns its process id. */
	int awaitOneWhoWaits() throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Optional<Integer> waiting = Optional.empty();
		while (waiting.isEmpty()) {
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException("Nobody wants the table");
			}
			Thread.sleep(10);
			waiting = this.jdbc.sql("""
					select pid from pg_locks
					where not granted and locktype = 'relation'
					and database = (select oid from pg_database where datname = current_database())
					""").query(Integer.class).optional();
		}
		return waiting.get();
	}

	/** Terminates a connection, as an administrator or a power cut would. */
	void terminate(int process) {
		this.jdbc.sql("select pg_terminate_backend(?)").param(process).query(Boolean.class).single();
	}

	/** Releases the lock, so that waiting connections go on. */
	void release() throws SQLException {
		this.connection.rollback();
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
