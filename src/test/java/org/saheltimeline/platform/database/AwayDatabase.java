package org.saheltimeline.platform.database;

import java.sql.SQLException;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Creates the exception that a request gets while the database is unreachable, for tests
 * in other packages.
 */
public final class AwayDatabase {

	private AwayDatabase() {
	}

	public static RuntimeException failure() {
		return new DataAccessResourceFailureException("away", new DatabaseAway(new SQLException("refused")));
	}

}
