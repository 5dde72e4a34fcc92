package org.saheltimeline.http.caching;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows the version of the data, from memory while a lease lasts and otherwise from the
 * database, and never an older one than was committed when it was asked.
 * <p>
 * A lease is a shared lock that was free, a look at the version after it, and the time
 * before both. Whoever raises the version takes the lock for itself and then sleeps for
 * longer than a lease before it commits. So either the lock was free before the writer
 * had it, and the lease, which counts from before that, is over when the new version can
 * be seen; or it was free after the writer let go, which is after the commit, and the
 * look, being later still, saw the new version. Nobody needs to be told anything: what
 * does not answer gives no lease, and without one every question goes to the database.
 */
@Repository
class DataVersions {

	private static final Logger log = LoggerFactory.getLogger(DataVersions.class);

	private final Supplier<Leased> database;

	private final LongSupplier nanoTime;

	private final Executor background;

	private final AtomicBoolean renewing = new AtomicBoolean();

	private volatile @Nullable Held held;

	private volatile @Nullable DataVersion seen;

	@Autowired
	DataVersions(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this(reading(jdbc, transactions), System::nanoTime, Thread::startVirtualThread);
	}

	DataVersions(Supplier<Leased> database, LongSupplier nanoTime, Executor background) {
		this.database = database;
		this.nanoTime = nanoTime;
		this.background = background;
	}

	/** Each statement sees what was committed before it, as a lease needs it. */
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
	 * The version; while it is asked for often, somebody else renews the lease in time.
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
	 * The version that the database had when it was last reached: the newest as long as
	 * it is away, unless somebody else still reaches it. Null if it never was.
	 */
	@Nullable DataVersion lastSeen() {
		return this.seen;
	}

	private void renew() {
		try {
			ask();
		}
		catch (RuntimeException ex) {
			log.debug("The lease could not be renewed; the next request will see for itself", ex);
		}
		finally {
			this.renewing.set(false);
		}
	}

	private DataVersion ask() {
		long before = this.nanoTime.getAsLong();
		Leased leased = this.database.get();
		this.seen = leased.version();
		if (leased.lease().isPositive()) {
			this.held = new Held(leased.version(), before, leased.lease().toNanos());
		}
		return leased.version();
	}

	/**
	 * What the database says.
	 *
	 * @param version the version
	 * @param lease for how long, from before it was asked, it stays the newest; zero
	 * where it gives no such promise
	 */
	record Leased(DataVersion version, Duration lease) {

	}

	/**
	 * A version that is kept in memory.
	 *
	 * @param version the version
	 * @param since when the database was asked, on a clock that only goes forward
	 * @param nanos for how long after that it may be trusted
	 */
	private record Held(DataVersion version, long since, long nanos) {

		boolean lasts(long now) {
			return now - this.since < this.nanos;
		}

		boolean isHalfOver(long now) {
			return now - this.since >= this.nanos / 2;
		}

	}

}
