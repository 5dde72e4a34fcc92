package org.saheltimeline.writing.intake;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.saheltimeline.TestDatabase;
import org.saheltimeline.timeline.troops.TroopCountSettings;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A separate database with all tables, into which a test takes in files. */
final class IntakeDatabase {

	private final DataSource database = TestDatabase.createDatabase();

	private final JdbcClient jdbc = JdbcClient.create(this.database);

	private final Intake intake;

	private final String counts;

	IntakeDatabase() {
		this.intake = new Intake(this.database, new TroopCountSettings(new BigDecimal("0.10")));
		this.counts = this.jdbc.sql("""
				select table_name from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
				order by table_name
				""")
			.query((row, number) -> row.getString(1))
			.list()
			.stream()
			.map("select '%1$s ' || count(*) from %1$s"::formatted)
			.collect(Collectors.joining(" union all "));
	}

	/** Takes in a file or a folder, and returns the messages. */
	List<String> take(Path path) {
		List<String> told = new CopyOnWriteArrayList<>();
		take(path, told::add);
		return told;
	}

	void take(Path path, Consumer<String> told) {
		this.intake.take(path, told);
	}

	/** Asserts that a file is refused and leaves nothing behind; returns the messages. */
	List<String> refuse(Path file) {
		List<String> before = state();
		List<String> told = new CopyOnWriteArrayList<>();
		assertThatExceptionOfType(NotTakenIn.class).isThrownBy(() -> take(file, told::add))
			.withMessage("Nothing was taken in: %d %s, listed above.", told.size(),
					(told.size() == 1) ? "fault" : "faults");
		assertThat(state()).isEqualTo(before);
		return told;
	}

	/** Returns the number of rows in each table, and the version of the data. */
	List<String> state() {
		return this.jdbc.sql(this.counts + " union all select 'version ' || version || ' ' || digest from data_version")
			.query((row, number) -> row.getString(1))
			.list();
	}

	HeldTable hold(String table) throws SQLException {
		return new HeldTable(this.database, table);
	}

	long dataVersion() {
		return number("select version from data_version");
	}

	long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

}
