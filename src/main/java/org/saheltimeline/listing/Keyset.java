package org.saheltimeline.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.saheltimeline.listing.Listing.Ordering;
import org.saheltimeline.listing.Lists.Selection;

/**
 * The total order of a query, and where in it a cursor points: after the sort keys of the
 * last row seen.
 *
 * @param <E> the entity that is listed
 * @param query what a cursor belongs to
 * @param order the sort keys, the last of which is the id
 */
record Keyset<E>(String query, List<Ordering<E>> order) {

	static <E> Keyset<E> of(Listing<E> listing, Selection<E> selection) {
		List<Ordering<E>> order = listing.order(selection.sort(), selection.fullText());
		return new Keyset<>(listing.type().getSimpleName() + selection.filter() + order, order);
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

	/**
	 * Everything after a cursor: {@code a >= x and (a > x or (b >= y and …))}, a form for
	 * which an index serves.
	 */
	Predicate after(String cursor, Root<E> root, HibernateCriteriaBuilder criteria) {
		return after(root, criteria, this.order, keys(cursor));
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
