package org.saheltimeline.caching;

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
		return this.jdbc.sql(DataVersion.SQL).query((row, number) -> DataVersion.of(row)).single();
	}

}
