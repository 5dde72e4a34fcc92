package org.saheltimeline.listing;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * The JSON of the rows of a list, made before anybody asks for it.
 *
 * @param <E> the entity that is listed
 */
public interface Ready<E> {

	/** The JSON object of a row; null where it is not ready. */
	Expression<String> json(Root<E> root, HibernateCriteriaBuilder criteria);

	/** Is told that some row was not ready. */
	void missed();

}
