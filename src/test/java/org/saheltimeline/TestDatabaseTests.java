package org.saheltimeline;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that the tests use the version of PostgreSQL for which the program is made. */
@TimelineTest
class TestDatabaseTests {

	@Test
	void theProgramRunsOnAFreshDatabase(@Autowired MockMvcTester http, @Autowired JdbcClient database) {
		assertThat(http.get().uri("/actuator/health")).hasStatusOk()
			.bodyJson()
			.extractingPath("status")
			.isEqualTo("UP");
		assertThat(text(database, "select current_database()")).startsWith("test_");
	}

	@Test
	void theDatabaseIsPostgresql18WithTheBuiltinLocale(@Autowired JdbcClient database) {
		assertThat(text(database, "show server_version")).startsWith("18.");
		assertThat(text(database,
				"select concat(datlocprovider, ' ', datlocale) from pg_database where datname = current_database()"))
			.isEqualTo("b C.UTF-8");
	}

	@Test
	void aDatabaseWithoutSpringIsMigratedAndEveryTimeAnother() {
		JdbcClient one = JdbcClient.create(TestDatabase.createDatabase());
		JdbcClient other = JdbcClient.create(TestDatabase.createDatabase());
		one.sql("create table only_here ()").update();
		assertThat(text(one, "select to_regclass('flyway_schema_history')::text")).isEqualTo("flyway_schema_history");
		assertThat(text(other, "select count(*)::text from pg_class where relname = 'only_here'")).isEqualTo("0");
	}

	private static String text(JdbcClient database, String sql) {
		return database.sql(sql).query(String.class).single();
	}

}
