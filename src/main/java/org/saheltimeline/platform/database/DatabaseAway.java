package org.saheltimeline.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Thrown by the connection pool while the database cannot be reached. */
@SuppressWarnings("serial") // never serialised
final class DatabaseAway extends SQLTransientConnectionException {

	/** SQL state for a client that cannot establish a connection. */
	private static final String STATE = "08001";

	DatabaseAway(SQLException reason) {
		super("The database is unavailable", STATE, reason);
	}

}
