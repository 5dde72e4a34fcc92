package org.saheltimeline.http.listing;

import java.io.Flushable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody asked for. Whoever writes the answer decides whether it is one
 * page or everything, row by row.
 *
 * @param <T> what is listed
 */
public final class ListAnswer<T> {

	/** Big enough that the statements cost little, small enough for any heap. */
	private static final int BATCH = 200;

	private final Fields fields;

	private final Paging paging;

	private final Source<T> source;

	private final Snapshots snapshots;

	private final boolean headersOnly;

	private @Nullable Page<T> page;

	ListAnswer(Fields fields, Paging paging, Source<T> source, Snapshots snapshots) {
		this(fields, paging, source, snapshots, false);
	}

	private ListAnswer(Fields fields, Paging paging, Source<T> source, Snapshots snapshots, boolean headersOnly) {
		this.fields = fields;
		this.paging = paging;
		this.source = source;
		this.snapshots = snapshots;
		this.headersOnly = headersOnly;
	}

	/**
	 * The same list for a HEAD, which needs of everything no more than the first batch.
	 */
	ListAnswer<T> headersOnly() {
		ListAnswer<T> copy = new ListAnswer<>(this.fields, this.paging, this.source, this.snapshots, true);
		copy.page = this.page;
		return copy;
	}

	/** Which fields of the items are shown. */
	public Fields fields() {
		return this.fields;
	}

	/** Which page is asked for. */
	public Paging paging() {
		return this.paging;
	}

	/** The page that is asked for; read once. */
	public Page<T> page() {
		if (this.page == null) {
			this.page = this.snapshots.read(() -> this.source.page(this.paging));
		}
		return this.page;
	}

	/** The page as JSON has it: each item with the chosen fields. */
	@JsonValue
	Page<Object> trimmed() {
		return page().map(this.fields::trim);
	}

	/**
	 * Writes the page that is asked for, or everything where no limit is given. Of
	 * everything one batch is held at a time, all batches are of one moment, and a
	 * document that breaks off gets no end that would make it look whole.
	 * @param opening starts the document; called once something was read, so that what
	 * cannot be read is still told as a problem
	 * @param headers sends the headers alone, ahead of what comes in batches: nobody need
	 * wait, nor hold it back
	 */
	public void write(Opening<T> opening, Flushable headers) throws IOException {
		if (this.page != null || this.paging.limit() != null) {
			write(opening.open(), page().items()).end();
			return;
		}
		AtomicReference<@Nullable Page<T>> only = new AtomicReference<>();
		this.snapshots.during(() -> {
			Page<T> first = this.source.page(Paging.batch(this.paging.cursor(), BATCH));
			String next = first.page().next();
			if (next == null || this.headersOnly) {
				only.set(first);
			}
			else {
				this.snapshots.stream(() -> writeBatches(opening, headers, first.items(), next));
			}
		});
		Page<T> first = only.get();
		if (first != null) {
			Document<T> document = write(opening.open(), first.items());
			if (first.page().next() == null) {
				document.end();
			}
			else {
				document.flush();
			}
		}
	}

	private void writeBatches(Opening<T> opening, Flushable headers, List<T> first, String next) throws IOException {
		headers.flush();
		Document<T> document = opening.open();
		this.snapshots.withPatience(() -> write(document, first).flush());
		this.source.batches(Paging.batch(next, BATCH), BATCH,
				(items) -> this.snapshots.withPatience(() -> write(document, items).flush()));
		document.end();
	}

	private static <T> Document<T> write(Document<T> document, List<T> items) throws IOException {
		for (T item : items) {
			document.add(item);
		}
		return document;
	}

	/** Where the items come from. */
	@FunctionalInterface
	interface Source<T> {

		/** Reads a page. */
		Page<T> page(Paging paging);

		/**
		 * Reads everything from the cursor on; page after page unless it knows better.
		 */
		default void batches(Paging paging, int size, Batch<T> batch) throws IOException {
			String start = paging.cursor();
			do {
				Page<T> page = page(Paging.batch(start, size));
				batch.write(page.items());
				start = page.page().next();
			}
			while (start != null);
		}

	}

	/** Takes some items, of everything. */
	@FunctionalInterface
	interface Batch<T> {

		void write(List<T> items) throws IOException;

	}

	/** Starts a document. */
	@FunctionalInterface
	public interface Opening<T> {

		/** The document, with everything that stands before its first item. */
		Document<T> open() throws IOException;

	}

}
