package org.saheltimeline.http.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import org.saheltimeline.http.web.Client;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the timeline as it is at one moment, however many statements that takes
 * (repeatable read, as every connection has it).
 */
@Component
class Snapshots {

	private final TransactionTemplate transaction;

	private final StreamSettings settings;

	private final StreamPlaces places;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slow-readers").factory());

	Snapshots(PlatformTransactionManager transactions, StreamSettings settings) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.settings = settings;
		this.places = new StreamPlaces(settings);
	}

	<T> T read(Supplier<T> reading) {
		return this.transaction.execute((status) -> reading.get());
	}

	/** The same, for what sends as it reads. */
	void during(Sending sending) throws IOException {
		try {
			this.transaction.executeWithoutResult((status) -> {
				try {
					sending.run();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	/**
	 * Sends within a snapshot, whose connection it holds for as long as the reader takes;
	 * there are only so many.
	 */
	void stream(Sending sending) throws IOException {
		Client client = Client.current();
		this.places.take(client);
		try {
			sending.run();
		}
		finally {
			this.places.leave(client);
		}
	}

	/** How many whole lists are being sent. */
	int streaming() {
		return this.places.taken();
	}

	/** Gives up on a reader who takes too long for a batch. */
	void withPatience(Sending batch) throws IOException {
		Thread sender = Thread.currentThread();
		Future<?> end = this.watch.schedule(sender::interrupt, this.settings.patience().toMillis(),
				TimeUnit.MILLISECONDS);
		try {
			batch.run();
		}
		finally {
			end.cancel(false);
		}
	}

	@PreDestroy
	void stopWatching() {
		this.watch.shutdownNow();
	}

	/** Reads and writes. */
	@FunctionalInterface
	interface Sending {

		void run() throws IOException;

	}

}
