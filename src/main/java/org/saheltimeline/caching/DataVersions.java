package org.saheltimeline.caching;

import java.sql.Timestamp;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the version of the data, by one key of a table of one row. */
@Repository
class DataVersions {

	private final JdbcClient jdbc;

	DataVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	DataVersion current() {
		return this.jdbc.sql("select version, digest, raised_at from data_version")
			.query((row, number) -> new DataVersion(row.getLong(1), row.getString(2),
					row.getObject(3, Timestamp.class).toInstant()))
			.single();
	}

}
