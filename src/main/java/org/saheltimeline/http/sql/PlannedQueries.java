package org.saheltimeline.http.sql;

import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.postgresql.PGStatement;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Runs SQL with one plan for all values, or with a plan for each. To plan a page takes
 * PostgreSQL longer than to read it, but where several filters or words meet, it depends
 * on their values with which to begin: what suits the rarest is wrong for the most
 * frequent.
 */
@Component
public class PlannedQueries {

	private final JdbcClient once;

	private final JdbcClient anew;

	PlannedQueries(DataSource database) {
		this.once = JdbcClient.create(database);
		this.anew = JdbcClient.create(new PlanningAnew(database));
	}

	/** SQL whose plan PostgreSQL keeps once it has seen it a few times. */
	public StatementSpec once(Sql sql) {
		return this.once.sql(sql.text()).params(sql.values());
	}

	/** SQL that is planned for its values each time. */
	public StatementSpec anew(Sql sql) {
		return this.anew.sql(sql.text()).params(sql.values());
	}

	/**
	 * Never lets the driver give a statement a name, with which its plan would be kept.
	 */
	private static final class PlanningAnew extends JdbcTemplate {

		PlanningAnew(DataSource database) {
			super(database);
		}

		@Override
		protected void applyStatementSettings(Statement statement) throws SQLException {
			super.applyStatementSettings(statement);
			statement.unwrap(PGStatement.class).setPrepareThreshold(0);
		}

	}

}
