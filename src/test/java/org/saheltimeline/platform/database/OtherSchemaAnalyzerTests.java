package org.saheltimeline.platform.database;

import java.util.Objects;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.TestDatabase;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests that the program refuses to start on the tables of another program or version,
 * and leaves them alone.
 */
class OtherSchemaAnalyzerTests {

	@ParameterizedTest
	@ValueSource(strings = { "update flyway_schema_history set checksum = checksum + 1 where version = '2'",
			"update flyway_schema_history set version = '1000', description = 'come later' where version = '2'",
			"insert into flyway_schema_history select 1000, '1000', 'come later', type, script, 1, installed_by, installed_on, 1, true from flyway_schema_history where version = '2'" })
	void aDatabaseOfAnotherVersionIsLeftToIt(String difference) {
		DataSource database = TestDatabase.createDatabase();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		jdbc.update(difference);
		assertThat(line(database)).isEqualTo(
				"The database was created by another version of Sahel Timeline, and this one cannot migrate it. Nothing was changed. "
						+ "Give this version a database of its own (timeline.embedded.directory or spring.datasource.url) and take the data over "
						+ "as described under \"Upgrading\" in src/docs/operating.md.");
		assertThat(jdbc.queryForObject("select count(*) from data_version", Integer.class)).isOne();
	}

	@Test
	void theTablesOfAnotherProgramAreLeftAlone() {
		DataSource database = TestDatabase.createEmptyDatabase();
		JdbcTemplate jdbc = new JdbcTemplate(database);
		jdbc.execute("create table invoice (id bigint)");
		assertThat(line(database)).isEqualTo("The database has tables of another program. Nothing was changed. "
				+ "Create a database for the timeline alone, and name it in spring.datasource.url.");
		assertThat(jdbc.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class))
			.containsExactly("invoice");
	}

	private static String line(DataSource database) {
		FluentConfiguration flyway = Flyway.configure().dataSource(database);
		DatabaseConfiguration.newerTablesAreRefused().customize(flyway);
		FlywayException refusal = catchThrowableOfType(FlywayException.class, () -> flyway.load().migrate());
		FailureAnalysis analysis = Objects.requireNonNull(new OtherSchemaAnalyzer().analyze(refusal));
		return analysis.getDescription() + " " + analysis.getAction();
	}

}
