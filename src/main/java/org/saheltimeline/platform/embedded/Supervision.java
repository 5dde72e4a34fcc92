package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restarts a server whenever it ends by itself. */
final class Supervision {

	private static final Logger logger = LoggerFactory.getLogger(Supervision.class);

	private static final Duration LOOK = Duration.ofMillis(200);

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final Server server;

	private final DataDirectory directory;

	private final CountDownLatch closing = new CountDownLatch(1);

	private final Thread thread;

	private boolean isDown;

	/** Why the last start failed; each reason is logged once. */
	private String reason = "";

	Supervision(Server server, DataDirectory directory) {
		this.server = server;
		this.directory = directory;
		this.thread = Thread.ofPlatform().name("embedded-postgresql").daemon().start(this::supervise);
	}

	private void supervise() {
		try {
			Duration pause = Duration.ZERO;
			long started = System.nanoTime();
			while (!isClosing(LOOK)) {
				if (this.server.isRunning()) {
					pause = (System.nanoTime() - started > LONGEST_PAUSE.toNanos()) ? Duration.ZERO : pause;
				}
				else {
					sayThatItEnded();
					if (isClosing(pause)) {
						return;
					}
					pause = longer(pause);
					startAgain();
					started = System.nanoTime();
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean isClosing(Duration patience) throws InterruptedException {
		return this.closing.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Duration longer(Duration pause) {
		Duration twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
		return (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

	private void sayThatItEnded() {
		if (!this.isDown) {
			logger.warn("The embedded PostgreSQL in {} stopped unexpectedly; restarting it", this.directory.path());
			this.isDown = true;
			this.reason = "";
		}
	}

	private void startAgain() throws InterruptedException {
		ServerLog log = this.directory.log().fromHere();
		try {
			this.server.start();
			logger.info("The embedded PostgreSQL is up again");
			this.isDown = false;
		}
		catch (IOException | UncheckedIOException ex) {
			String now = this.directory.reason(log, ex);
			if (!withoutNumbers(now).equals(withoutNumbers(this.reason)) && this.closing.getCount() > 0) {
				logger.error(
						"The embedded PostgreSQL in {} cannot be started: {}. Retrying at least once a minute; see {}",
						this.directory.path(), now, log.file());
			}
			this.reason = now;
			releaseReserve(now);
		}
	}

	private void releaseReserve(String reason) {
		try {
			if (ServerNotStarted.isDiskFull(reason) && this.directory.reserve().release()) {
				logger.warn("Released the reserved disk space so that the embedded PostgreSQL can start. "
						+ "Free more space on its disk");
			}
		}
		catch (IOException ex) {
			logger.debug("The reserve cannot be released", ex);
		}
	}

	/** Removes numbers, because the same reason has another process ID each time. */
	private static String withoutNumbers(String reason) {
		return reason.replaceAll("\\d+", "");
	}

	/** Stops the server for good, even while it is being started. */
	void end() throws IOException, InterruptedException {
		this.closing.countDown();
		do {
			this.server.stop();
		}
		while (!this.thread.join(LOOK));
		this.server.stop();
	}

}
