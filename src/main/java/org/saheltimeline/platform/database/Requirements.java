package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The program's requirements for a database, checked before anything else is attempted.
 * An unmet requirement is reported in one line.
 *
 * @param connection a connection to the database
 * @param address the database's address, without credentials
 */
record Requirements(Connection connection, String address) {

	private static final int OLDEST = 18;

	/** A pooler may happen to assign the same session twice. */
	private static final int TRIES = 3;

	/**
	 * Checks the server's version, that the encoding is UTF-8, and that no pooler shares
	 * sessions.
	 */
	void ofEveryConnection(DataSource others) throws SQLException {
		int version = this.connection.getMetaData().getDatabaseMajorVersion();
		if (version < OLDEST) {
			throw new DatabaseUnfit("The database %s is a PostgreSQL %d, but %d or newer is needed.".formatted(
					this.address, version, OLDEST), "Upgrade the server, or set spring.datasource.url to a newer one.");
		}
		String encoding = text("show server_encoding");
		if (!encoding.equals("UTF8")) {
			throw new DatabaseUnfit(
					"The database %s is encoded in %s, but UTF8 is needed.".formatted(this.address, encoding),
					"Create another one: create database timeline template template0 encoding 'UTF8' "
							+ "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';");
		}
		if (sharesSessions(others)) {
			throw new DatabaseUnfit(
					"The database %s is reached through a pooler that gives each transaction another session."
						.formatted(this.address),
					"Set pool_mode = session for it in PgBouncer, or connect to PostgreSQL directly: this program has a pool of its own.");
		}
	}

	/**
	 * Returns whether a pooler assigns sessions per transaction. The process IDs that a
	 * pooler reports to its clients differ from the server's.
	 */
	private boolean sharesSessions(DataSource others) throws SQLException {
		int session = session(this.connection);
		if (session == this.connection.unwrap(PGConnection.class).getBackendPID()) {
			return false;
		}
		for (int i = 0; i < TRIES; i++) {
			try (Connection other = others.getConnection()) {
				other.setAutoCommit(false);
				if (session(other) == session || session(this.connection) != session) {
					return true;
				}
			}
		}
		return false;
	}

	private static int session(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
			row.next();
			return row.getInt(1);
		}
	}

	/**
	 * Checks what only migrations need.
	 * @param isPending whether any are pending
	 */
	void ofMigrations(BooleanSupplier isPending) throws SQLException {
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery(
						"""
								select current_setting('transaction_read_only')::boolean as read_only, current_user as role,
								    quote_ident(current_database()) as name, quote_ident(coalesce(current_schema(), 'public')) as schema,
								    coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
								    has_database_privilege(current_database(), 'temporary') as may_create_temporary,
								    has_database_privilege(current_database(), 'create') as may_create_extensions,
								    coalesce(string_agg(needed, ', ') filter (where extname is null), '') as missing,
								    coalesce(string_agg(needed, ', ') filter (where available.name is null), '') as unavailable
								from unnest(array['btree_gist', 'pg_trgm', 'unaccent']) as needed
								left join pg_available_extensions as available on available.name = needed
								left join pg_extension on extname = needed
								""")) {
			row.next();
			DatabaseUnfit unfit = unfit(row);
			if (unfit != null && isPending.getAsBoolean()) {
				throw unfit;
			}
		}
	}

	private @Nullable DatabaseUnfit unfit(ResultSet row) throws SQLException {
		String name = row.getString("name");
		String role = row.getString("role");
		if (row.getBoolean("read_only")) {
			return new DatabaseUnfit("The database %s is read-only, but has to be migrated.".formatted(this.address),
					"Set spring.datasource.url to the primary, or allow writing: alter database %s reset default_transaction_read_only;"
						.formatted(name));
		}
		if (!row.getString("unavailable").isEmpty()) {
			return new DatabaseUnfit(
					"The server of %s does not have the extensions %s.".formatted(this.address,
							row.getString("unavailable")),
					"Install PostgreSQL's contrib modules there (on Debian, postgresql-18 has them).");
		}
		return missingPrivilege(row, name, role);
	}

	private @Nullable DatabaseUnfit missingPrivilege(ResultSet row, String name, String role) throws SQLException {
		if (!row.getBoolean("may_create")) {
			String schema = row.getString("schema");
			return new DatabaseUnfit(
					"The role %s may not create tables in the schema %s of %s.".formatted(role, schema, this.address),
					"Grant it: grant usage, create on schema %s to \"%s\";".formatted(schema, role));
		}
		if (!row.getBoolean("may_create_temporary")) {
			return new DatabaseUnfit("The role %s may not create temporary tables in %s.".formatted(role, this.address),
					"Grant it: grant temporary on database %s to \"%s\";".formatted(name, role));
		}
		if (!row.getString("missing").isEmpty() && !row.getBoolean("may_create_extensions")) {
			return new DatabaseUnfit(
					"The role %s may not create the extensions %s in %s.".formatted(role, row.getString("missing"),
							this.address),
					"Create them as another role, or grant it: grant create on database %s to \"%s\";".formatted(name,
							role));
		}
		return null;
	}

	private String text(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

}
