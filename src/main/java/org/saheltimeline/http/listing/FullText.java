package org.saheltimeline.http.listing;

import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Root;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.saheltimeline.http.sql.Sql;

/**
 * A full-text query over the {@code search} column of a table.
 *
 * @param <E> the entity that is listed
 * @param table the table that has the column
 * @param id the table's key, as seen from the entity
 * @param q what the reader typed: words, "phrases", or, -not
 */
public record FullText<E>(String table, SortKey.Value<E, Long> id, String q) {

	/** The name of the order in which the best match comes first. */
	static final String BEST_MATCH = "best-match";

	/**
	 * To rank matches, all of them have to be read. So many cost about what the page
	 * itself costs; of more, none is so much better than the next that a reader would
	 * wait for it.
	 */
	static final int RANKED_UP_TO = 500;

	Condition<E> matches() {
		return (root, criteria) -> Sql.condition(criteria,
				"(? in (select id from %s where search @@ search_query(?)))".formatted(this.table),
				this.id.of(root, criteria), this.q);
	}

	SortKey<E, Double> rank() {
		return new SortKey<>(BEST_MATCH, Double.class, this::rank);
	}

	private Expression<Double> rank(Root<E> root, HibernateCriteriaBuilder criteria) {
		return Sql.expression(criteria, Double.class,
				"(select ts_rank(search, search_query(?))::float8 from %s where id = ?)".formatted(this.table), this.q,
				this.id.of(root, criteria));
	}

}
