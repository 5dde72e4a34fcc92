package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The version of the data behind a response.
 *
 * @param number a counter raised by every transaction that changes what the API returns
 * @param digest identifies the changes that led to this version, so that the same number
 * in another database is a different version
 * @param raisedAt when the number was raised
 */
public record DataVersion(long number, String digest, Instant raisedAt) {

	/** Request attribute that holds the version of the data behind the response. */
	public static final String OF_REQUEST = DataVersion.class.getName();

	/** For responses that do not depend on the data. */
	public static final DataVersion ANY = new DataVersion(0, "", Instant.EPOCH);

	private static final String SQL = "select version, digest, raised_at from data_version";

	/** Returns the version that the connection's current transaction sees. */
	public static DataVersion seenBy(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SQL)) {
			row.next();
			return of(row);
		}
	}

	/** Reads a row that begins with the columns version, digest and raised_at. */
	public static DataVersion of(ResultSet row) throws SQLException {
		return new DataVersion(row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant());
	}

}
