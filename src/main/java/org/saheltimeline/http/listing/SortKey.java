package org.saheltimeline.http.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.saheltimeline.http.sql.Sql;

/**
 * A sort key of a list; never null in any row.
 *
 * @param name its name in the {@code sort} parameter
 * @param type the type of the key
 * @param value the key of a row
 */
record SortKey(String name, Class<?> type, Sql value) {

	/** Reads the key from a column of a row. */
	Object read(ResultSet row, int column) throws SQLException {
		return (this.type == Instant.class) ? row.getObject(column, OffsetDateTime.class).toInstant()
				: row.getObject(column, this.type);
	}

}
