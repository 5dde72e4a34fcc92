package org.saheltimeline.writing.seed;

import java.sql.Connection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Entries of the seeds that were edited over HTTP. The edit stays, whatever the files say
 * later.
 *
 * @param entries the entries, each as its kind and id
 */
record Edited(List<String> entries) {

	static Edited in(Connection connection) {
		return new Edited(JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql("""
				select kind || ' ' || slug from seed_entry
				where edited_in is not null and kind <> 'troop_count'
				order by 1
				""").query((row, number) -> row.getString(1)).list());
	}

	boolean has(String kind, String id) {
		return this.entries.contains(kind + " " + id);
	}

}
