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
 * Runs SQL with a plan that PostgreSQL keeps, or with a new plan for each execution.
 * Planning a page takes longer than reading it, but when several filters or search terms
 * are combined, the best plan depends on their values: what is right for the rarest is
 * wrong for the most frequent.
 */
@Component
public class PlannedQueries {

	private final JdbcClient once;

	private final JdbcClient anew;

	PlannedQueries(DataSource database) {
		this.once = JdbcClient.create(database);
		this.anew = JdbcClient.create(new PlanningAnew(database));
	}

	/** Prepares SQL whose plan PostgreSQL keeps after a few executions. */
	public StatementSpec once(Sql sql) {
		return this.once.sql(sql.text()).params(sql.values());
	}

	/** Prepares SQL that is planned for its parameter values on each execution. */
	public StatementSpec anew(Sql sql) {
		return this.anew.sql(sql.text()).params(sql.values());
	}

	/**
	 * Keeps the driver from naming its statements, as PostgreSQL keeps the plans of named
	 * statements.
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
