package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import jakarta.persistence.criteria.Root;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;

/**
 * How one resource is listed: what it can be sorted by and what comes along in the same
 * statement.
 *
 * @param <E> the entity that is listed
 */
public final class Listing<E> {

	private final Class<E> type;

	private final SortKey<E, String> id;

	private final Consumer<Root<E>> fetches;

	private final Map<String, SortKey<E, ?>> keys = new LinkedHashMap<>();

	private Listing(Class<E> type, SortKey.Value<E, String> id, Consumer<Root<E>> fetches) {
		this.type = type;
		this.id = new SortKey<>("id", String.class, id);
		this.fetches = fetches;
	}

	/**
	 * Starts the description of a list.
	 * @param type the entity
	 * @param id its slug, which makes every order total
	 * @param fetches what is read in the same statement
	 */
	public static <E> Listing<E> of(Class<E> type, SortKey.Value<E, String> id, Consumer<Root<E>> fetches) {
		return new Listing<>(type, id, fetches);
	}

	/**
	 * Adds something to sort by; the first one added is the order where none is asked
	 * for.
	 */
	public <V extends Comparable<? super V>> Listing<E> sortedBy(String name, Class<V> key, SortKey.Value<E, V> value) {
		this.keys.put(name, new SortKey<>(name, key, value));
		return this;
	}

	Class<E> type() {
		return this.type;
	}

	SortKey<E, String> id() {
		return this.id;
	}

	void fetch(Root<E> root) {
		this.fetches.accept(root);
	}

	/**
	 * The total order for a {@code sort} parameter; the best match of {@code q} comes
	 * first where only that is given.
	 */
	List<Ordering<E>> order(@Nullable List<String> sort, @Nullable FullText<E> ranking) {
		List<Ordering<E>> order = new ArrayList<>();
		if (sort != null) {
			sort.forEach((name) -> order.add(ordering(name, order)));
		}
		else if (ranking != null) {
			order.add(new Ordering<>(ranking.rank(), true));
		}
		else {
			order.add(new Ordering<>(this.keys.values().iterator().next(), false));
		}
		order.add(new Ordering<>(this.id, false));
		return order;
	}

	private Ordering<E> ordering(String name, List<Ordering<E>> before) {
		boolean descending = name.startsWith("-");
		SortKey<E, ?> key = this.keys.get((descending) ? name.substring(1) : name);
		if (key == null) {
			List<String> allowed = this.keys.keySet().stream().flatMap((k) -> List.of(k, "-" + k).stream()).toList();
			throw new InvalidParameters("sort", InvalidValue.noneOf(name, allowed));
		}
		if (before.stream().anyMatch((other) -> other.key().equals(key))) {
			throw new InvalidParameters("sort",
					InvalidValue.malformed("\"%s\" sorts by the same key again. Give each key once.".formatted(name)));
		}
		return new Ordering<>(key, descending);
	}

	/**
	 * A sort key with its direction.
	 *
	 * @param <E> the entity that is listed
	 * @param key the key
	 * @param descending whether the greatest comes first
	 */
	record Ordering<E>(SortKey<E, ?> key, boolean descending) {

		@Override
		public String toString() {
			if (this.key.name().equals(FullText.BEST_MATCH)) {
				return FullText.BEST_MATCH;
			}
			return ((this.descending) ? "-" : "") + this.key.name();
		}

	}

}
