package org.saheltimeline.http.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import org.saheltimeline.http.web.Client;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends whole lists while they are read, as the timeline is at one moment, however many
 * statements that takes (repeatable read, as every connection has it).
 */
@Component
public class Streams {

	private final TransactionTemplate transaction;

	private final StreamSettings settings;

	private final StreamPlaces places;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slow-readers").factory());

	Streams(PlatformTransactionManager transactions, StreamSettings settings) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.settings = settings;
		this.places = new StreamPlaces(settings);
	}

	/**
	 * Sends what it reads, and holds a connection for as long as the reader takes; there
	 * are only so many.
	 */
	void send(Sending sending) throws IOException {
		Client client = Client.current();
		this.places.take(client);
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
		finally {
			this.places.leave(client);
		}
	}

	/** How many whole lists are being sent. */
	int active() {
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
