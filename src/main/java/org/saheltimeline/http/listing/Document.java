package org.saheltimeline.http.listing;

import java.io.IOException;

/**
 * A document that takes the items of a list one after another.
 *
 * @param <T> what is listed
 */
public interface Document<T> {

	/** Writes one more item. */
	void add(T item) throws IOException;

	/** Sends what was written so far. */
	void flush() throws IOException;

	/** Writes what stands after the last item. */
	default void end() throws IOException {
		flush();
	}

}
