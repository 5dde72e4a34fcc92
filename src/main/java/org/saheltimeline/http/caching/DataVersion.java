package org.saheltimeline.http.caching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Which data an answer is made of.
 *
 * @param number raised by every transaction that changes what the API says
 * @param digest what was loaded, so that the same number of another database is another
 * version
 * @param raisedAt when it was raised
 */
public record DataVersion(long number, String digest, Instant raisedAt) {

	/** The attribute of a request whose answer is made of data: of which version. */
	public static final String OF_REQUEST = DataVersion.class.getName();

	/** For answers that are made of no data. */
	static final DataVersion ANY = new DataVersion(0, "", Instant.EPOCH);

	static final String SQL = "select version, digest, raised_at from data_version";

	/** The version that the current transaction of a connection sees. */
	public static DataVersion seenBy(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SQL)) {
			row.next();
			return of(row);
		}
	}

	static DataVersion of(ResultSet row) throws SQLException {
		return new DataVersion(row.getLong(1), row.getString(2), row.getObject(3, Timestamp.class).toInstant());
	}

}
