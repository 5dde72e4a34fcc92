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
 * The total order of a query, and where in it a cursor points: after the sort keys of the
 * last row seen.
 *
 * @param query what a cursor belongs to
 * @param order the sort keys, the last of which is the id
 */
record Keyset(String query, List<Ordering> order) {

	/**
	 * The order that is asked for.
	 * @param ranking ranks the matches where no order is asked for; null to have them in
	 * the order of the list
	 */
	static Keyset of(Listing<?> listing, Selection selection, @Nullable FullText ranking) {
		List<Ordering> order = listing.order(selection.sort(), ranking);
		return new Keyset(listing.type().getSimpleName() + selection.filter() + order, order);
	}

	/** The order as the parameter {@code sort} has it: the id goes without saying. */
	String sort() {
		return this.order.subList(0, this.order.size() - 1)
			.stream()
			.map(Ordering::toString)
			.collect(Collectors.joining(","));
	}

	/** Whether a cursor is one of this order. */
	boolean opens(String cursor) {
		return Cursor.isOf(this.query, cursor);
	}

	/** The keys that a cursor holds, each of its type; refuses any other cursor. */
	List<Object> keys(String cursor) {
		return Cursor.read(this.query, cursor, this.order.stream().map((ordering) -> ordering.key().type()).toList());
	}

	/** The cursor that points behind a row with these keys. */
	String cursor(List<Object> keys) {
		return Cursor.write(this.query, keys);
	}

	/** The keys of a row that has them in its last columns. */
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

	/** Asks for what comes after a cursor; nothing without one. */
	List<Sql> after(@Nullable String cursor) {
		return (cursor != null) ? List.of(after(keys(cursor))) : List.of();
	}

	/**
	 * Everything after the keys of a cursor: {@code a >= x and (a, b, …) > (x, y, …)}. An
	 * index of all keys starts at the very row, one of the first key at the first row
	 * that has it. Where the directions differ,
	 * {@code a >= x and (a > x or (b >= y and …))}.
	 */
	private Sql after(List<Object> keys) {
		boolean descending = this.order.getFirst().descending();
		if (this.order.stream().anyMatch((ordering) -> ordering.descending() != descending)) {
			return after(this.order, keys);
		}
		String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
		return comparison(this.order.getFirst(), "=", keys.getFirst()).then(" and (")
			.then(columns())
			.then(") %s (%s)".formatted((descending) ? "<" : ">", marks), keys.toArray());
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
