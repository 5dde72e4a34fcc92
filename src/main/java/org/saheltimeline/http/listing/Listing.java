package org.saheltimeline.http.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;

/**
 * Describes how a resource is listed: its tables and sort keys.
 *
 * @param <E> the entity that is listed
 */
public final class Listing<E> {

	private final Class<E> type;

	private final String from;

	private final Key key;

	private final SortKey id;

	private final Map<String, SortKey> keys = new LinkedHashMap<>();

	private Listing(Class<E> type, String from, Key key, String id) {
		this.type = type;
		this.from = from;
		this.key = key;
		this.id = new SortKey("id", String.class, Sql.of(id));
	}

	/**
	 * Starts the description of a list.
	 * @param type the entity
	 * @param table its table, with the key in column {@code id} and the slug, which makes
	 * every order total, in column {@code slug}
	 * @param joins SQL that joins the other tables that filters and sort keys need
	 */
	public static <E> Listing<E> of(Class<E> type, String table, String joins) {
		return of(type, table, joins, table + ".id", (row) -> row.getLong(1));
	}

	/**
	 * Starts the description of a list of entities with a different key.
	 * @param columns the columns of the key
	 * @param key reads it from a row that has these columns first
	 */
	public static <E> Listing<E> of(Class<E> type, String table, String joins, String columns, Key.Value key) {
		return new Listing<>(type, table + " " + joins, new Key(columns, key), table + ".slug");
	}

	/**
	 * Adds a sort key. The first one added is the default order.
	 * @param name its name in the {@code sort} parameter
	 * @param type the type of the key
	 * @param column the column, or an expression of columns; never null in any row
	 */
	public Listing<E> sortedBy(String name, Class<?> type, String column) {
		this.keys.put(name, new SortKey(name, type, Sql.of(column)));
		return this;
	}

	Class<E> type() {
		return this.type;
	}

	String from() {
		return this.from;
	}

	/** Returns the column of the slug. */
	String id() {
		return this.id.value().text();
	}

	Key key() {
		return this.key;
	}

	/**
	 * Returns the total order for a {@code sort} parameter. Without it, a full-text query
	 * is ordered by relevance.
	 */
	List<Ordering> order(@Nullable List<String> sort, @Nullable FullText ranking) {
		List<Ordering> order = new ArrayList<>();
		if (sort != null) {
			sort.forEach((name) -> order.add(ordering(name, order)));
		}
		else if (ranking != null) {
			order.add(new Ordering(ranking.rank(), true));
		}
		else {
			order.add(new Ordering(this.keys.values().iterator().next(), false));
		}
		order.add(new Ordering(this.id, false));
		return order;
	}

	private Ordering ordering(String name, List<Ordering> before) {
		boolean descending = name.startsWith("-");
		SortKey key = this.keys.get((descending) ? name.substring(1) : name);
		if (key == null) {
			List<String> allowed = this.keys.keySet().stream().flatMap((k) -> List.of(k, "-" + k).stream()).toList();
			throw new InvalidParameters("sort", InvalidValue.noneOf(name, allowed));
		}
		if (before.stream().anyMatch((other) -> other.key().equals(key))) {
			throw new InvalidParameters("sort",
					InvalidValue.malformed("\"%s\" sorts by the same key again. Give each key once.".formatted(name)));
		}
		return new Ordering(key, descending);
	}

	/**
	 * The primary key of an entity.
	 *
	 * @param columns the SQL of its columns
	 * @param value reads it from a row that has these columns first
	 */
	public record Key(String columns, Value value) {

		/** Reads a key. */
		@FunctionalInterface
		public interface Value {

			/** Reads the key from the first columns of a row. */
			Object of(ResultSet row) throws SQLException;

		}

	}

	/**
	 * A sort key and its direction.
	 *
	 * @param key the key
	 * @param descending whether the order is descending
	 */
	record Ordering(SortKey key, boolean descending) {

		Sql sql() {
			return this.key.value().then((this.descending) ? " desc" : "");
		}

		@Override
		public String toString() {
			if (this.key.name().equals(FullText.BEST_MATCH)) {
				return FullText.BEST_MATCH;
			}
			return ((this.descending) ? "-" : "") + this.key.name();
		}

	}

}
