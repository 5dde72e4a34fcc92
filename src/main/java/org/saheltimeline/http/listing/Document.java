package org.saheltimeline.http.listing;

import java.io.IOException;

/**
 * A document to which the items of a list are written one by one.
 *
 * @param <T> the type of the items
 */
public interface Document<T> {

	/** Writes an item. */
	void add(T item) throws IOException;

	/** Sends what has been written so far. */
	void flush() throws IOException;

	/** Writes what follows the last item. */
	default void end() throws IOException {
		flush();
	}

}
