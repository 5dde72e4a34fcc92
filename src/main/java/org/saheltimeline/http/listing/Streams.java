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
 * Sends whole lists while reading them. All statements of a download see the same
 * snapshot (repeatable read, the isolation level of every connection).
 */
@Component
public class Streams {

	private final TransactionTemplate transaction;

	private final StreamSettings settings;

	private final Places places;

	private final ScheduledExecutorService watch = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("slow-readers").factory());

	Streams(PlatformTransactionManager transactions, StreamSettings settings) {
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setReadOnly(true);
		this.settings = settings;
		this.places = new Places(settings.perClient(), settings.atOnce(), "whole lists",
				"try again in a minute, or read pages with limit and cursor");
	}

	/**
	 * Reads and sends a list. Holds a connection until the client has received it, which
	 * is why the number of concurrent downloads is limited.
	 */
	public void send(Sending sending) throws IOException {
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

	/** Returns the number of active downloads. */
	int active() {
		return this.places.taken();
	}

	/** Interrupts the download if the client takes too long to receive a batch. */
	public void withPatience(Sending batch) throws IOException {
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

	/** Reads and sends. */
	@FunctionalInterface
	public interface Sending {

		void run() throws IOException;

	}

}
