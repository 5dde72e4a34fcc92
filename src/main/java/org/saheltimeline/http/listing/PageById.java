package org.saheltimeline.http.listing;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Page.PageInfo;

/**
 * The requested page of a list that one statement computes in the order of its ids.
 *
 * @param list the name of the list
 * @param filter the query parameters, which its cursors are bound to
 * @param paging the requested page
 */
public record PageById(String list, Record filter, Paging paging) {

	/** Returns the id after which the page starts; null for the first page. */
	public @Nullable String after() {
		String cursor = this.paging.after();
		return (cursor != null) ? (String) Cursor.read(query(), cursor, List.of(String.class)).getFirst() : null;
	}

	/**
	 * Returns the number of rows to read: one more than the page holds, to see whether
	 * another page follows.
	 */
	public int rows() {
		return this.paging.size() + 1;
	}

	/** Returns whether the total is requested. */
	public boolean counts() {
		return this.paging.count() != null;
	}

	/**
	 * Creates the page.
	 * @param rows the rows read
	 * @param id returns the id of a row
	 * @param counted the total number of matches, if requested
	 */
	public <T> Page<T> of(List<T> rows, Function<T, String> id, long counted) {
		List<T> items = rows.subList(0, Math.min(rows.size(), this.paging.size()));
		String next = (rows.size() > items.size()) ? Cursor.write(query(), List.of(id.apply(items.getLast()))) : null;
		CountMode count = this.paging.count();
		return new Page<>(items,
				new PageInfo(this.paging.size(), next, null, (count != null) ? count.total(counted) : null));
	}

	private String query() {
		return this.list + this.filter;
	}

}
