package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A connection pool that fails immediately while the database is away. A plain pool would
 * make each request wait for the full timeout, as if all connections were in use.
 */
public final class WatchedPool extends DelegatingDataSource {

	private static final Logger log = LoggerFactory.getLogger(WatchedPool.class);

	/** Short, because requests fail until the database's return is noticed. */
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	private final HikariDataSource pool;

	private final DatabaseProbe probe;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("database-watch").factory());

	private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();

	private final LongAdder given = new LongAdder();

	private long givenBefore;

	/** Why the database is away; null while it answers. */
	private volatile @Nullable SQLException absence;

	WatchedPool(HikariDataSource pool) {
		super(pool);
		this.pool = pool;
		this.probe = new DatabaseProbe(pool);
	}

	@SuppressWarnings("FutureReturnValueIgnored") // no exception gets out of it
	WatchedPool watched() {
		this.watch.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(),
				TimeUnit.MILLISECONDS);
		return this;
	}

	/** Returns the pool itself. */
	public HikariDataSource pool() {
		return this.pool;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Waiting waiting = new Waiting(Thread.currentThread());
		this.waiting.add(waiting);
		try {
			refuseWhileAway();
			Connection connection = super.getConnection();
			this.given.increment();
			return connection;
		}
		catch (SQLException ex) {
			refuseWhileAway();
			throw ex;
		}
		finally {
			this.waiting.remove(waiting);
			waiting.end();
		}
	}

	private void refuseWhileAway() throws SQLException {
		SQLException reason = this.absence;
		if (reason != null) {
			throw new DatabaseAway(reason);
		}
	}

	/** Returns whether the database answers right now, in less than a second. */
	boolean answers() {
		return this.absence == null && this.probe.answersSoon();
	}

	/**
	 * Probes the database while it is away, and whenever a thread is waiting for a
	 * connection and none has been handed out since the last look.
	 */
	private void look() {
		if (this.pool.isClosed()) {
			this.watch.shutdown();
			return;
		}
		long before = this.given.sum();
		if (this.absence != null || (!this.waiting.isEmpty() && before == this.givenBefore)) {
			SQLException failure = this.probe.failure();
			// A pool that handed out a connection meanwhile is only busy
			judge((this.given.sum() == before) ? failure : null);
		}
		this.givenBefore = before;
	}

	private void judge(@Nullable SQLException failure) {
		if (failure == null && this.absence != null) {
			log.info("The database is back");
		}
		else if (failure != null && this.absence == null) {
			log.warn("The database is unavailable: {}", DatabaseFailure.reason(failure));
		}
		this.absence = failure;
		if (failure != null) {
			this.waiting.forEach(Waiting::giveUp);
		}
	}

	/** A thread that is waiting for a connection and does nothing else until then. */
	private static final class Waiting {

		private final Thread thread;

		private boolean over;

		private boolean givenUp;

		Waiting(Thread thread) {
			this.thread = thread;
		}

		synchronized void giveUp() {
			if (!this.over) {
				this.givenUp = true;
				this.thread.interrupt();
			}
		}

		/**
		 * Clears the interrupt, so that a thread that got its connection at the same
		 * moment continues undisturbed.
		 */
		synchronized void end() {
			this.over = true;
			if (this.givenUp) {
				Thread.interrupted();
			}
		}

	}

}
