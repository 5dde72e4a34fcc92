package org.saheltimeline.intake;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the lines of one list become rows.
 *
 * @param <T> what a line holds
 */
abstract class ListIntake<T> {

	private final String table;

	private final Class<T> line;

	private long lastId;

	/**
	 * Makes rows of a table, and of those that hang on it.
	 * @param table the table
	 * @param line what a line holds
	 */
	ListIntake(String table, Class<T> line) {
		this.table = table;
		this.line = line;
	}

	String table() {
		return this.table;
	}

	Class<T> line() {
		return this.line;
	}

	/** The key of the next row; nobody else makes any until the transaction ends. */
	long nextId() {
		return ++this.lastId;
	}

	/** Keeps other writers off, and makes room for what waits for the end of the file. */
	void begin(JdbcClient jdbc) {
		jdbc.sql("lock table %s in share row exclusive mode".formatted(this.table)).update();
		this.lastId = jdbc.sql("select coalesce(max(id), 0) from %s".formatted(this.table)).query(Long.class).single();
	}

	/** Checks some lines, and makes rows of those that are right. */
	abstract Chunk rows(List<Line<T>> lines);

	/** Checks and writes what could not be decided before the last line. */
	void finish(JdbcClient jdbc, IntakeFaults faults) {
		jdbc.sql("select setval(pg_get_serial_sequence(?, 'id'), greatest(?, 1))")
			.params(this.table, this.lastId)
			.query(Long.class)
			.single();
	}

	/** Tells of each row of a query: a line number and what is wrong there. */
	static void tell(JdbcClient jdbc, String query, IntakeFaults faults) {
		jdbc.sql(query).query((row) -> {
			faults.add(row.getLong(1), row.getString(2));
		});
	}

}
