package org.saheltimeline.http.listing;

import java.util.List;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * How the rows of a list become its items.
 *
 * @param <E> the entity that is listed
 * @param <V> an item
 */
interface Items<E, V> {

	/** What is read of a row, besides its sort keys. */
	Expression<?> column(Root<E> root, HibernateCriteriaBuilder criteria);

	/** The items of some rows, which have that column first and the id last. */
	List<V> of(List<Tuple> rows);

}
