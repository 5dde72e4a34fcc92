package org.saheltimeline.http.listing;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Page.PageInfo;

/**
 * Which page is asked of a list that one statement computes in the order of its ids.
 *
 * @param list the name of the list
 * @param filter the query parameters that chose its rows; a cursor belongs to these
 * @param paging which page of them
 */
public record PageById(String list, Record filter, Paging paging) {

	/** The id after which the page starts; null for the first page. */
	public @Nullable String after() {
		String cursor = this.paging.after();
		return (cursor != null) ? (String) Cursor.read(query(), cursor, List.of(String.class)).getFirst() : null;
	}

	/**
	 * How many rows to read: one more than the page holds shows whether another follows.
	 */
	public int rows() {
		return this.paging.size() + 1;
	}

	/** Whether the total is asked for. */
	public boolean counts() {
		return this.paging.count() != null;
	}

	/**
	 * The page.
	 * @param rows the rows that were read
	 * @param id finds the id of a row
	 * @param counted how many there are in all, where that is asked for
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
