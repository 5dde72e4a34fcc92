package org.saheltimeline.http.listing;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Where the database keeps the JSON of the rows of a list.
 *
 * @param <E> the entity that is listed
 */
@FunctionalInterface
public interface JsonColumn<E> {

	/** The JSON object of a row. */
	Expression<String> of(Root<E> root, HibernateCriteriaBuilder criteria);

}
