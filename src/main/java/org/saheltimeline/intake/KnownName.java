package org.saheltimeline.intake;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What has to be known of an actor or a place that an event names.
 *
 * @param id its key
 * @param names its name and every other spelling, for the search column
 */
record KnownName(long id, String names) {

	/**
	 * Those of a table.
	 * @param table {@code actor} or {@code place}
	 */
	static Known<KnownName> in(String table, JdbcClient jdbc) {
		return new Known<>((slugs) -> {
			Map<String, KnownName> found = new HashMap<>();
			jdbc.sql("select slug, id, name || ' · ' || names from %s where slug = any (?)".formatted(table))
				.param(slugs)
				.query((row) -> {
					found.put(row.getString(1), new KnownName(row.getLong(2), row.getString(3)));
				});
			return found;
		});
	}

}
