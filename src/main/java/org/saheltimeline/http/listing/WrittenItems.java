package org.saheltimeline.http.listing;

import java.util.List;

import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import tools.jackson.databind.util.RawValue;

/**
 * Items whose JSON the database keeps.
 *
 * @param <E> the entity that is listed
 * @param json where it is kept
 */
record WrittenItems<E>(JsonColumn<E> json) implements Items<E, RawValue> {

	@Override
	public Expression<?> column(Root<E> root, HibernateCriteriaBuilder criteria) {
		return this.json.of(root, criteria);
	}

	@Override
	public List<RawValue> of(List<Tuple> rows) {
		return rows.stream().map((row) -> new RawValue(row.get(0, String.class))).toList();
	}

}
