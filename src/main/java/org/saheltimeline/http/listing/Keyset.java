package org.saheltimeline.http.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Listing.Ordering;
import org.saheltimeline.http.sql.Sql;

/**
 * The total order of a query and the position of a cursor in it: after the sort keys of
 * the last row seen.
 *
 * @param query identifies the query that a cursor belongs to
 * @param order the sort keys, the last of which is the id
 */
record Keyset(String query, List<Ordering> order) {

	/**
	 * Returns the order of a selection.
	 * @param ranking the full-text query to rank by if no order is requested; null for
	 * the default order of the list
	 */
	static Keyset of(Listing<?> listing, Selection selection, @Nullable FullText ranking) {
		List<Ordering> order = listing.order(selection.sort(), ranking);
		return new Keyset(listing.type().getSimpleName() + selection.filter() + order, order);
	}

	/**
	 * Returns the order in the syntax of the {@code sort} parameter, without the final
	 * id.
	 */
	String sort() {
		return this.order.subList(0, this.order.size() - 1)
			.stream()
			.map(Ordering::toString)
			.collect(Collectors.joining(","));
	}

	/** Returns whether a cursor belongs to this order. */
	boolean opens(String cursor) {
		return Cursor.isOf(this.query, cursor);
	}

	/** Returns the typed keys in a cursor; refuses a cursor of another query. */
	List<Object> keys(String cursor) {
		return Cursor.read(this.query, cursor, this.order.stream().map((ordering) -> ordering.key().type()).toList());
	}

	/** Returns the cursor for the position after a row with these keys. */
	String cursor(List<Object> keys) {
		return Cursor.write(this.query, keys);
	}

	/** Reads the keys from the last columns of a row. */
	List<Object> keys(ResultSet row) throws SQLException {
		int first = row.getMetaData().getColumnCount() - this.order.size() + 1;
		List<Object> keys = new ArrayList<>();
		for (int i = 0; i < this.order.size(); i++) {
			keys.add(this.order.get(i).key().read(row, first + i));
		}
		return keys;
	}

	Sql columns() {
		return Sql.joined(", ", this.order.stream().map((ordering) -> ordering.key().value()).toList());
	}

	Sql orderBy() {
		return Sql.joined(", ", this.order.stream().map(Ordering::sql).toList());
	}

	/**
	 * Returns the condition for the rows after a cursor; null if there is no cursor. If
	 * all keys are ascending, it is {@code a >= x and (a, b) > (x, y)}: with an index on
	 * all keys, the scan starts at exactly the next row; with an index on the first key,
	 * at the first row with that key. Otherwise it is
	 * {@code a >= x and (a > x or (b >= y))}.
	 */
	@Nullable Sql after(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		List<Object> keys = keys(cursor);
		if (this.order.stream().anyMatch(Ordering::descending)) {
			return after(this.order, keys);
		}
		String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
		return comparison(this.order.getFirst(), "=", keys.getFirst()).then(" and (")
			.then(columns())
			.then(") > (%s)".formatted(marks), keys.toArray());
	}

	private static Sql after(List<Ordering> order, List<Object> keys) {
		Sql beyond = comparison(order.getFirst(), "", keys.getFirst());
		if (order.size() == 1) {
			return beyond;
		}
		return comparison(order.getFirst(), "=", keys.getFirst()).then(" and (")
			.then(beyond)
			.then(" or (")
			.then(after(order.subList(1, order.size()), keys.subList(1, keys.size())))
			.then("))");
	}

	private static Sql comparison(Ordering ordering, String orEqual, Object value) {
		return ordering.key().value().then((ordering.descending()) ? " <" : " >").then(orEqual + " ?", value);
	}

}
