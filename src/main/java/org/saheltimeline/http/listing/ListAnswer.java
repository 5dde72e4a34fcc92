package org.saheltimeline.http.listing;

import java.io.Flushable;
import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody asked for, as it was read: a page of it, or everything. What is
 * too long to be held at once is read once more, batch by batch, while it is written.
 *
 * @param <T> what is listed
 */
public final class ListAnswer<T> {

	/** Big enough that the statements cost little, small enough for any heap. */
	static final int BATCH = 200;

	private final ListRequest request;

	private final Page<T> page;

	/** Reads everything; null where the page is all that is asked for. */
	private final @Nullable Batches<T> everything;

	private final boolean headersOnly;

	private ListAnswer(ListRequest request, Page<T> page, @Nullable Batches<T> everything, boolean headersOnly) {
		this.request = request;
		this.page = page;
		this.everything = everything;
		this.headersOnly = headersOnly;
	}

	/**
	 * Reads the page that is asked for, or as much as fits into one.
	 * @param request what is asked for
	 * @param source where the items come from
	 * @param streams sends what is longer
	 */
	public static <T> ListAnswer<T> of(ListRequest request, Source<T> source, Streams streams) {
		if (!request.isWhole()) {
			return new ListAnswer<>(request, source.page(request.paging()), null, false);
		}
		Paging start = Paging.batch(request.paging().cursor(), BATCH);
		Page<T> first = source.page(start);
		Batches<T> everything = (batch) -> streams
			.send(() -> source.batches(start, (items) -> streams.withPatience(() -> batch.write(items))));
		return new ListAnswer<>(request, first, (first.page().next() != null) ? everything : null, false);
	}

	/** The same list for a HEAD, which needs of everything no more than the beginning. */
	ListAnswer<T> headersOnly() {
		return new ListAnswer<>(this.request, this.page, this.everything, true);
	}

	/** What is asked for. */
	public ListRequest request() {
		return this.request;
	}

	/** The page that was read; of everything, the beginning. */
	public Page<T> page() {
		return this.page;
	}

	/** The page as JSON has it: each item with the chosen fields. */
	@JsonValue
	Page<Object> trimmed() {
		return this.page.map(this.request.fields()::trim);
	}

	/**
	 * Writes what is asked for. Of everything one batch is held at a time, all batches
	 * are of one moment, and a document that breaks off gets no end that would make it
	 * look whole.
	 * @param opening starts the document; called once something was read, so that what
	 * cannot be read is still told as a problem
	 * @param headers sends the headers alone, ahead of what comes in batches: nobody need
	 * wait, nor hold it back
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

	/** A document that is opened with its first batch. */
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

	/** Where the items come from. */
	@FunctionalInterface
	public interface Source<T> {

		/** Reads a page. */
		Page<T> page(Paging paging);

		/**
		 * Reads everything from the cursor on; page after page unless it knows better.
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

	/** Reads everything. */
	@FunctionalInterface
	private interface Batches<T> {

		void each(Batch<T> batch) throws IOException;

	}

	/** Takes some items, of everything. */
	@FunctionalInterface
	public interface Batch<T> {

		/** Writes them. */
		void write(List<T> items) throws IOException;

	}

	/** Starts a document. */
	@FunctionalInterface
	public interface Opening<T> {

		/** The document, with everything that stands before its first item. */
		Document<T> open() throws IOException;

	}

}
