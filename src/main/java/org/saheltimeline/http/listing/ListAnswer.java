package org.saheltimeline.http.listing;

import java.io.Flushable;
import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for a list: a page, or the whole list. A list that is too long
 * to hold in memory is read again, batch by batch, while it is written.
 *
 * @param <T> the type of the items
 */
public final class ListAnswer<T> {

	/** Large enough to amortize the statements, small enough for any heap. */
	static final int BATCH = 200;

	private final ListRequest request;

	private final Page<T> page;

	/** Reads the whole list; null if the page is the complete answer. */
	private final @Nullable Batches<T> everything;

	private final boolean headersOnly;

	private ListAnswer(ListRequest request, Page<T> page, @Nullable Batches<T> everything, boolean headersOnly) {
		this.request = request;
		this.page = page;
		this.everything = everything;
		this.headersOnly = headersOnly;
	}

	/**
	 * Reads the requested page, or the first batch of a whole list.
	 * @param request the request
	 * @param source reads the items
	 * @param streams sends lists longer than a batch
	 */
	public static <T> ListAnswer<T> of(ListRequest request, Source<T> source, Streams streams) {
		if (!request.isWhole()) {
			return new ListAnswer<>(request, source.page(request.paging()), null, false);
		}
		Paging start = Paging.batch(request.paging().cursor(), BATCH);
		Page<T> first = source.page(start);
		Batches<T> everything = (batch) -> streams
			.send(() -> sendAll(source, start, (items) -> streams.withPatience(() -> batch.write(items))));
		return new ListAnswer<>(request, first, (first.page().next() != null) ? everything : null, false);
	}

	/**
	 * Starts with a page, which is read sooner than the first row of a whole list.
	 */
	private static <T> void sendAll(Source<T> source, Paging start, Batch<T> batch) throws IOException {
		Page<T> first = source.page(start);
		batch.write(first.items());
		if (first.page().next() != null) {
			source.batches(Paging.batch(first.page().next(), BATCH), batch);
		}
	}

	/** Returns the same list for a HEAD request, for which the first batch suffices. */
	ListAnswer<T> headersOnly() {
		return new ListAnswer<>(this.request, this.page, this.everything, true);
	}

	/** Returns the request. */
	public ListRequest request() {
		return this.request;
	}

	/** Returns the page, or the first batch of a whole list. */
	public Page<T> page() {
		return this.page;
	}

	/** Returns the page as it appears in JSON: each item reduced to the chosen fields. */
	@JsonValue
	Page<Object> trimmed() {
		return this.page.map(this.request.fields()::trim);
	}

	/**
	 * Writes the answer. A whole list is held one batch at a time, and all batches show
	 * the same snapshot. If writing fails, the document is left without its end so that
	 * it cannot pass for complete.
	 * @param opening opens the document; called after the first read, so that a failure
	 * to read is still reported as a problem detail
	 * @param headers sends the headers before the first batch, so that clients and
	 * proxies see the answer begin
	 */
	public void write(Opening<T> opening, Flushable headers) throws IOException {
		if (this.everything == null) {
			write(opening.open(), this.page.items()).end();
		}
		else if (this.headersOnly) {
			write(opening.open(), this.page.items()).flush();
		}
		else {
			Opened<T> document = new Opened<>(opening, headers);
			this.everything.each((items) -> write(document.get(), items).flush());
			document.get().end();
		}
	}

	private static <T> Document<T> write(Document<T> document, List<T> items) throws IOException {
		for (T item : items) {
			document.add(item);
		}
		return document;
	}

	/** A document that is opened with the first batch. */
	private static final class Opened<T> {

		private final Opening<T> opening;

		private final Flushable headers;

		private @Nullable Document<T> document;

		Opened(Opening<T> opening, Flushable headers) {
			this.opening = opening;
			this.headers = headers;
		}

		Document<T> get() throws IOException {
			if (this.document == null) {
				this.headers.flush();
				this.document = this.opening.open();
			}
			return this.document;
		}

	}

	/** Reads the items. */
	@FunctionalInterface
	public interface Source<T> {

		/** Reads a page. */
		Page<T> page(Paging paging);

		/**
		 * Reads everything from the cursor on. The default reads page by page.
		 */
		default void batches(Paging paging, Batch<T> batch) throws IOException {
			String start = paging.cursor();
			do {
				Page<T> page = page(Paging.batch(start, paging.size()));
				batch.write(page.items());
				start = page.page().next();
			}
			while (start != null);
		}

	}

	/** Reads the whole list. */
	@FunctionalInterface
	private interface Batches<T> {

		void each(Batch<T> batch) throws IOException;

	}

	/** Consumes a batch of items. */
	@FunctionalInterface
	public interface Batch<T> {

		/** Writes the items. */
		void write(List<T> items) throws IOException;

	}

	/** Starts a document. */
	@FunctionalInterface
	public interface Opening<T> {

		/** Opens the document and writes everything before the first item. */
		Document<T> open() throws IOException;

	}

}
