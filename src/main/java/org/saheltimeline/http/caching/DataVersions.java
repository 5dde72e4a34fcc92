package org.saheltimeline.http.caching;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.database.DataVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Provides the version of the data, from memory while a lease lasts and otherwise from
 * the database. Never returns an older version than the one committed at the time of the
 * call.
 * <p>
 * To grant a lease, the database takes a shared lock, if it is free, and then reads the
 * version; the lease counts from before both. A writer that raises the version takes the
 * lock exclusively, and then sleeps for longer than a lease before it commits. So if the
 * reader got the lock before the writer did, the lease has expired by the time the new
 * version becomes visible. If it got the lock after the writer released it, the commit
 * was already done, and the read that followed saw the new version. No notification is
 * needed: a failed query grants no lease, and without a lease every call queries the
 * database. Calls that wait for the database at the same time share a query, but only one
 * that began after they did.
 */
@Repository
class DataVersions {

	private static final Logger log = LoggerFactory.getLogger(DataVersions.class);

	/**
	 * How long a call waits for the query of another. Hundreds of times what a query
	 * takes: beyond that the database is in trouble, and calls had better fail together
	 * than one after the other.
	 */
	private static final Duration PATIENCE = Duration.ofMillis(100);

	private final Supplier<Leased> database;

	private final LongSupplier nanoTime;

	private final Executor background;

	private final Duration patience;

	private final ReentrantLock asking = new ReentrantLock();

	private final AtomicBoolean renewing = new AtomicBoolean();

	/** The newest lease. */
	private volatile @Nullable Held held;

	/** The newest answer of the database, whether it came with a lease or not. */
	private volatile @Nullable Held answer;

	@Autowired
	DataVersions(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this(reading(jdbc, transactions), System::nanoTime, Thread::startVirtualThread, PATIENCE);
	}

	DataVersions(Supplier<Leased> database, LongSupplier nanoTime, Executor background, Duration patience) {
		this.database = database;
		this.nanoTime = nanoTime;
		this.background = background;
		this.patience = patience;
	}

	/**
	 * Uses read committed, because a lease requires each statement to see what was
	 * committed before it.
	 */
	private static Supplier<Leased> reading(JdbcClient jdbc, PlatformTransactionManager transactions) {
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
		return () -> read(jdbc, transaction);
	}

	private static Leased read(JdbcClient jdbc, TransactionTemplate transaction) {
		return transaction.execute((status) -> jdbc.sql("""
				select version, digest, raised_at, coalesce(extract(microseconds from lease), 0)::bigint
				from leased_data_version()
				""")
			.query((row, number) -> new Leased(DataVersion.of(row), Duration.ofNanos(row.getLong(4) * 1_000)))
			.single());
	}

	/**
	 * Returns the current version. While it is requested often, a background thread
	 * renews the lease before it expires.
	 */
	DataVersion current() {
		Held held = this.held;
		long now = this.nanoTime.getAsLong();
		if (held == null || !held.lasts(now)) {
			return ask();
		}
		if (held.isHalfOver(now) && this.renewing.compareAndSet(false, true)) {
			this.background.execute(this::renew);
		}
		return held.version();
	}

	/**
	 * Returns the version that the database had when it was last reached, or null if it
	 * never was. While the database is unreachable this is the newest version, unless
	 * another client can still reach it.
	 */
	@Nullable DataVersion lastSeen() {
		Held answer = this.answer;
		return (answer != null) ? answer.version() : null;
	}

	private void renew() {
		try {
			query();
		}
		catch (RuntimeException ex) {
			log.debug("The lease could not be renewed; the next request will see for itself", ex);
		}
		finally {
			this.renewing.set(false);
		}
	}

	private DataVersion ask() {
		long called = this.nanoTime.getAsLong();
		boolean isMyTurn = awaitTurn();
		try {
			Held answer = this.answer;
			return (isMyTurn && answer != null && answer.isSince(called)) ? answer.version() : query();
		}
		finally {
			if (isMyTurn) {
				this.asking.unlock();
			}
		}
	}

	/** Returns false if the patience is over, and the call should query for itself. */
	private boolean awaitTurn() {
		try {
			return this.asking.tryLock(this.patience.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private DataVersion query() {
		long before = this.nanoTime.getAsLong();
		Leased leased = this.database.get();
		Held answer = new Held(leased.version(), before, leased.lease().toNanos());
		this.answer = answer;
		if (leased.lease().isPositive()) {
			this.held = answer;
		}
		return leased.version();
	}

	/**
	 * The result of the database query.
	 *
	 * @param version the version
	 * @param lease how long it stays the newest, counted from before the query; zero if
	 * that is not guaranteed
	 */
	record Leased(DataVersion version, Duration lease) {

	}

	/**
	 * A version that is held in memory.
	 *
	 * @param version the version
	 * @param since when the database was queried, in nanoseconds on a monotonic clock
	 * @param nanos how long the version may be trusted from then on, in nanoseconds
	 */
	private record Held(DataVersion version, long since, long nanos) {

		boolean isSince(long called) {
			return this.since - called > 0;
		}

		boolean lasts(long now) {
			return now - this.since < this.nanos;
		}

		boolean isHalfOver(long now) {
			return now - this.since >= this.nanos / 2;
		}

	}

}
