package org.saheltimeline.http.listing;

import org.saheltimeline.http.sql.Sql;

/**
 * A full-text query over the {@code search} column of a table.
 *
 * @param table the table that has the column
 * @param q what the reader typed: words, "phrases", or, -not
 */
record FullText(String table, String q) {

	/** The name of the order in which the best match comes first. */
	static final String BEST_MATCH = "best-match";

	/**
	 * To rank matches, all of them have to be read. So many cost about what the page
	 * itself costs; of more, none is so much better than the next that a reader would
	 * wait for it.
	 */
	static final int RANKED_UP_TO = 500;

	Sql matches() {
		return Sql.of(this.table + ".search @@ search_query(?)", this.q);
	}

	SortKey rank() {
		return new SortKey(BEST_MATCH, Double.class,
				Sql.of("ts_rank(%s.search, search_query(?))::float8".formatted(this.table), this.q));
	}

}
