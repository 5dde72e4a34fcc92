package org.saheltimeline.http.listing;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Something by which a list can be ordered; never null in any row.
 *
 * @param <E> the entity that is listed
 * @param <V> the type of the key
 * @param name its name in the {@code sort} parameter
 * @param type the type of the key
 * @param value the key of a row
 */
record SortKey<E, V extends Comparable<? super V>>(String name, Class<V> type, Value<E, V> value) {

	/** Finds the key in a query. */
	@FunctionalInterface
	public interface Value<E, V> {

		/** The expression that gives the key of a row. */
		Expression<V> of(Root<E> root, HibernateCriteriaBuilder criteria);

	}

}
