package org.saheltimeline.writing.feed;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wakes listeners when the version of the data rises. While there are any, one thread per
 * instance looks at the version; notifications of PostgreSQL would be lost behind some
 * connection poolers and on replicas.
 */
@Component
class Bell implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Bell.class);

	/** So that a new version shows within half a second. */
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

	private final JdbcClient jdbc;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition rung = this.lock.newCondition();

	private volatile long version;

	private int listeners;

	private boolean looks;

	private volatile boolean running;

	Bell(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits until there is a later version than one that was seen.
	 * @param seen the version that was seen
	 * @param patience how long to wait
	 * @return whether there is; false if the wait is over, or the program stops
	 */
	boolean await(long seen, Duration patience) throws InterruptedException {
		this.lock.lock();
		try {
			this.listeners++;
			look();
			long nanos = patience.toNanos();
			while (this.running && this.version <= seen && nanos > 0) {
				nanos = this.rung.awaitNanos(nanos);
			}
			return this.running && this.version > seen;
		}
		finally {
			this.listeners--;
			this.lock.unlock();
		}
	}

	/** Returns the version that listeners were last woken for. */
	long version() {
		return this.version;
	}

	/** Starts to look, unless somebody does. */
	private void look() {
		if (!this.looks) {
			this.looks = true;
			Thread.ofVirtual().name("version-watch").start(this::watch);
		}
	}

	private void watch() {
		do {
			try {
				ring(this.jdbc.sql("select version from data_version").query(Long.class).single());
				Thread.sleep(BETWEEN_LOOKS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (RuntimeException ex) {
				log.debug("The version cannot be read; the next look may succeed", ex);
				pause();
			}
		}
		while (isHeard());
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_LOOKS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void ring(long current) {
		this.lock.lock();
		try {
			if (current != this.version) {
				this.version = current;
				this.rung.signalAll();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Returns whether anybody listens; if not, the next listener starts to look again.
	 */
	private boolean isHeard() {
		this.lock.lock();
		try {
			this.looks = this.running && this.listeners > 0;
			return this.looks;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Returns whether listeners may go on. */
	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public void start() {
		this.running = true;
	}

	/** Ends all streams, before the web server waits for its requests. */
	@Override
	public void stop() {
		this.running = false;
		this.lock.lock();
		try {
			this.rung.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

}
