package org.saheltimeline.http.listing;

import java.util.List;
import java.util.function.Function;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;

/**
 * Items that are made of what is read.
 *
 * @param <E> the entity that is listed
 * @param <V> an item
 * @param listing how the resource is listed
 * @param view makes an item of an entity
 */
record ReadAnew<E, V>(Listing<E> listing, Function<E, V> view) implements Items<E, V> {

	@Override
	public Expression<?> column(Root<E> root, HibernateCriteriaBuilder criteria) {
		this.listing.fetch(root);
		return root;
	}

	@Override
	public List<V> of(List<Tuple> rows) {
		return rows.stream().map((row) -> this.view.apply(row.get(0, this.listing.type()))).toList();
	}

}
