package org.saheltimeline.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.saheltimeline.TestDatabase;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A database with a few valid rows, on which statements are tried and rolled back. */
final class TrialDatabase implements AutoCloseable {

	private final Connection connection;

	TrialDatabase() throws SQLException {
		this.connection = TestDatabase.createDatabase().getConnection();
		ScriptUtils.executeSqlScript(this.connection, new ClassPathResource("rows.sql", TrialDatabase.class));
		this.connection.setAutoCommit(false);
	}

	/**
	 * Tries statements, including the checks at the end of their transaction.
	 * @return the constraint, not-null column or message that rejected them; null if they
	 * succeeded
	 */
	@Nullable String refusalOf(String statements) throws SQLException {
		try (Statement trial = this.connection.createStatement()) {
			trial.execute(statements);
			trial.execute("set constraints all immediate");
			return null;
		}
		catch (PSQLException ex) {
			return name(Objects.requireNonNull(ex.getServerErrorMessage()));
		}
		finally {
			this.connection.rollback();
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	private static @Nullable String name(ServerErrorMessage refusal) {
		if (refusal.getConstraint() != null) {
			return refusal.getConstraint();
		}
		return (refusal.getColumn() != null) ? refusal.getTable() + "." + refusal.getColumn() : refusal.getMessage();
	}

}
