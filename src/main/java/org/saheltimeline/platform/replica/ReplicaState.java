package org.saheltimeline.platform.replica;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.jspecify.annotations.Nullable;

/**
 * Properties of a server that show whether it is a replica of another one and has its
 * tables.
 *
 * @param replica whether it replicates another server
 * @param system the system identifier of its cluster; null if the role may not read it
 * @param database the name of the database
 * @param migration the rank of the last migration that was applied
 */
record ReplicaState(boolean replica, @Nullable String system, String database, int migration) {

	static ReplicaState of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			ResultSet row = row(statement,
					"""
							select pg_is_in_recovery(), current_database(), has_function_privilege('pg_control_system()', 'execute'),
							    (select max(installed_rank) from flyway_schema_history where success)
							""");
			boolean replica = row.getBoolean(1);
			String database = row.getString(2);
			boolean mayAsk = row.getBoolean(3);
			int migration = row.getInt(4);
			String system = (mayAsk)
					? row(statement, "select system_identifier::text from pg_control_system()").getString(1) : null;
			return new ReplicaState(replica, system, database, migration);
		}
	}

	private static ResultSet row(Statement statement, String sql) throws SQLException {
		ResultSet row = statement.executeQuery(sql);
		row.next();
		return row;
	}

	/** Returns why this server cannot be read instead of a primary; null if it can. */
	@Nullable String objection(ReplicaState primary) {
		if (!this.replica) {
			return "it is not a replica, or no longer one";
		}
		if (this.system != null && primary.system != null && !this.system.equals(primary.system)) {
			return "it is a replica of another server";
		}
		if (!this.database.equals(primary.database)) {
			return "it is another database of the server";
		}
		return (this.migration < primary.migration) ? "it does not have the tables of this version yet" : null;
	}

}
