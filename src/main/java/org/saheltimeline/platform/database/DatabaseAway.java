package org.saheltimeline.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** There are no connections at the moment, because nobody can reach the database. */
@SuppressWarnings("serial") // never serialised
final class DatabaseAway extends SQLTransientConnectionException {

	/** PostgreSQL's state for a connection that cannot be made. */
	private static final String STATE = "08001";

	DatabaseAway(SQLException reason) {
		super("The database is away", STATE, reason);
	}

}
