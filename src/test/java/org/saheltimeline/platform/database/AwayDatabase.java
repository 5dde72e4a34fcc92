package org.saheltimeline.platform.database;

import java.sql.SQLException;

import org.springframework.dao.DataAccessResourceFailureException;

/** What a request to a database that is away ends in, for tests in other packages. */
public final class AwayDatabase {

	private AwayDatabase() {
	}

	public static RuntimeException failure() {
		return new DataAccessResourceFailureException("away", new DatabaseAway(new SQLException("refused")));
	}

}
