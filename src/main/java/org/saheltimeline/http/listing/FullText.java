package org.saheltimeline.http.listing;

import org.saheltimeline.http.sql.Sql;

/**
 * A full-text query on the {@code search} column of a table.
 *
 * @param table the table that has the column
 * @param q the query: words, "phrases", or, -not
 */
record FullText(String table, String q) {

	/** The name of the sort order by relevance. */
	static final String BEST_MATCH = "best-match";

	/**
	 * Ranking has to read every match. Up to this number, that costs about as much as the
	 * page itself; beyond it, the order means too little to be worth the wait.
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
