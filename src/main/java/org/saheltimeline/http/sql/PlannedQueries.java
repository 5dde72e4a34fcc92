package org.saheltimeline.http.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs SQL in the current transaction, with a plan that PostgreSQL keeps or with a new
 * plan for each execution. Planning a page takes longer than reading it, but when several
 * filters or search terms are combined, the best plan depends on their values: what is
 * right for the rarest is wrong for the most frequent. The choice travels with the
 * statement, without a round trip of its own, and applies until the next one or the end
 * of the transaction.
 */
@Component
public class PlannedQueries {

	private static final String KEPT = "set local plan_cache_mode = force_generic_plan; ";

	/** Incremental sorts stay enabled, because they read only what they need. */
	private static final String UNSORTED = "set local enable_sort = off; ";

	private static final String NEW = "set local plan_cache_mode = force_custom_plan; set local enable_sort = on; ";

	private final JdbcTemplate jdbc;

	PlannedQueries(DataSource database) {
		this.jdbc = new JdbcTemplate(database);
	}

	/** Reads rows with a plan that suits all parameter values and is kept. */
	public <T> List<T> withKeptPlan(Sql sql, RowMapper<T> mapper) {
		return rows(KEPT, sql, mapper);
	}

	/**
	 * Reads ordered rows with a kept plan that follows an index. Without knowing the
	 * values, the planner might expect few rows and sort all of them.
	 */
	public <T> List<T> inOrder(Sql sql, RowMapper<T> mapper) {
		return rows(KEPT + UNSORTED, sql, mapper);
	}

	/** Reads rows with a plan for these parameter values. */
	public <T> List<T> withNewPlan(Sql sql, RowMapper<T> mapper) {
		return rows(NEW, sql, mapper);
	}

	/**
	 * Streams rows with a plan for these parameter values.
	 * @param batch how many rows to fetch at a time
	 */
	public <T> Stream<T> stream(Sql sql, int batch, RowMapper<T> mapper) {
		this.jdbc.execute(NEW);
		return JdbcClient.create(this.jdbc)
			.sql(sql.text())
			.params(sql.values())
			.withFetchSize(batch)
			.query(mapper)
			.stream();
	}

	private <T> List<T> rows(String plan, Sql sql, RowMapper<T> mapper) {
		return this.jdbc.execute(plan + sql.text(), (PreparedStatement statement) -> {
			new ArgumentPreparedStatementSetter(sql.values().toArray()).setValues(statement);
			statement.execute();
			return rows(statement, mapper);
		});
	}

	/** Reads the result of the query, which follows those of the settings. */
	private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
		while (statement.getResultSet() == null) {
			statement.getMoreResults();
		}
		try (ResultSet rows = statement.getResultSet()) {
			return new RowMapperResultSetExtractor<>(mapper).extractData(rows);
		}
	}

}
