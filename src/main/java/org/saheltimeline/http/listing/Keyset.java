package org.saheltimeline.http.listing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Listing.Ordering;
import org.saheltimeline.http.sql.Sql;

/**
 * The total order of a query, and where in it a cursor points: after the sort keys of the
 * last row seen.
 *
 * @param <E> the entity that is listed
 * @param query what a cursor belongs to
 * @param order the sort keys, the last of which is the id
 */
record Keyset<E>(String query, List<Ordering<E>> order) {

	/**
	 * The order that is asked for.
	 * @param ranking ranks the matches where no order is asked for; null to have them in
	 * the order of the list
	 */
	static <E> Keyset<E> of(Listing<E> listing, Selection<E> selection, @Nullable FullText<E> ranking) {
		List<Ordering<E>> order = listing.order(selection.sort(), ranking);
		return new Keyset<>(listing.type().getSimpleName() + selection.filter() + order, order);
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

	/** The cursor that points behind a row, which has the sort keys after the entity. */
	String cursor(Tuple row) {
		List<Object> keys = new ArrayList<>();
		for (int i = 1; i <= this.order.size(); i++) {
			keys.add(Objects.requireNonNull(row.get(i)));
		}
		return Cursor.write(this.query, keys);
	}

	List<Expression<?>> columns(Root<E> root, HibernateCriteriaBuilder criteria) {
		return this.order.stream().<Expression<?>>map((ordering) -> ordering.key().value().of(root, criteria)).toList();
	}

	List<Order> orderBy(Root<E> root, HibernateCriteriaBuilder criteria) {
		return this.order.stream().<Order>map((ordering) -> {
			Expression<?> key = ordering.key().value().of(root, criteria);
			return (ordering.descending()) ? criteria.desc(key) : criteria.asc(key);
		}).toList();
	}

	/** Asks for what comes after a cursor; for everything without one. */
	Condition<E> after(@Nullable String cursor) {
		return (cursor != null) ? (root, criteria) -> after(keys(cursor), root, criteria) : Condition.none();
	}

	/**
	 * Everything after the keys of a cursor: {@code a >= x and (a, b, …) > (x, y, …)}. An
	 * index of all keys starts at the very row, one of the first key at the first row
	 * that has it. Where the directions differ,
	 * {@code a >= x and (a > x or (b >= y and …))}.
	 */
	private Predicate after(List<Object> keys, Root<E> root, HibernateCriteriaBuilder criteria) {
		boolean descending = this.order.getFirst().descending();
		if (this.order.stream().anyMatch((ordering) -> ordering.descending() != descending)) {
			return after(root, criteria, this.order, keys);
		}
		List<Object> sides = new ArrayList<>(columns(root, criteria));
		sides.addAll(keys);
		String row = String.join(", ", Collections.nCopies(keys.size(), "?"));
		return criteria.and(
				Comparison.of(root, criteria, this.order.getFirst().key(), keys.getFirst())
					.fromThere(criteria, descending),
				Sql.condition(criteria, "((%1$s) %2$s (%1$s))".formatted(row, (descending) ? "<" : ">"),
						sides.toArray()));
	}

	private static <E> Predicate after(Root<E> root, HibernateCriteriaBuilder criteria, List<Ordering<E>> order,
			List<Object> keys) {
		Ordering<E> first = order.getFirst();
		Comparison<?> comparison = Comparison.of(root, criteria, first.key(), keys.getFirst());
		Predicate beyond = comparison.beyond(criteria, first.descending());
		if (order.size() == 1) {
			return beyond;
		}
		return criteria.and(comparison.fromThere(criteria, first.descending()), criteria.or(beyond,
				after(root, criteria, order.subList(1, order.size()), keys.subList(1, keys.size()))));
	}

	/**
	 * A sort key beside the value it had in the last row seen.
	 *
	 * @param <V> the type of the key
	 */
	private record Comparison<V extends Comparable<? super V>>(Expression<V> key, V value) {

		static <E, V extends Comparable<? super V>> Comparison<V> of(Root<E> root, HibernateCriteriaBuilder criteria,
				SortKey<E, V> key, Object value) {
			return new Comparison<>(key.value().of(root, criteria), key.type().cast(value));
		}

		Predicate beyond(HibernateCriteriaBuilder criteria, boolean descending) {
			return (descending) ? criteria.lessThan(this.key, this.value) : criteria.greaterThan(this.key, this.value);
		}

		Predicate fromThere(HibernateCriteriaBuilder criteria, boolean descending) {
			return (descending) ? criteria.lessThanOrEqualTo(this.key, this.value)
					: criteria.greaterThanOrEqualTo(this.key, this.value);
		}

	}

}
