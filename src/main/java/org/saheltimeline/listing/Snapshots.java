package org.saheltimeline.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.saheltimeline.web.Busy;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the timeline as it is at one moment, however many statements that takes
 * (repeatable read).
 */
@Component
class Snapshots {

	/**
	 * Fewer than the connections of the pool (10), so that slow readers of whole lists
	 * never keep the others waiting.
	 */
	private static final int STREAMS_AT_MOST = 4;

	private final TransactionTemplate transaction;

	private final Semaphore streams = new Semaphore(STREAMS_AT_MOST);

	Snapshots(PlatformTransactionManager transactions) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	<T> T read(Supplier<T> reading) {
		return this.transaction.execute((status) -> reading.get());
	}

	/** Holds a connection for as long as the reader takes; there are only so many. */
	void stream(Stream stream) throws IOException {
		if (!this.streams.tryAcquire()) {
			throw new Busy("%d whole lists are being read at the moment, which is as many as are served at once; "
				.formatted(STREAMS_AT_MOST) + "try again in a minute, or read pages with limit and cursor.");
		}
		try {
			this.transaction.executeWithoutResult((status) -> {
				try {
					stream.run();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		finally {
			this.streams.release();
		}
	}

	/** Reads and writes batch by batch. */
	@FunctionalInterface
	interface Stream {

		void run() throws IOException;

	}

}
