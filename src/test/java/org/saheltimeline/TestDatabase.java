package org.saheltimeline;

import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.saheltimeline.writing.seed.LoadedSeeds;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Provides test databases, in a container if Docker is available and on the embedded
 * server otherwise; {@code -Dtimeline.test.database=embedded} or {@code container}
 * overrides that choice. Imported by {@link TimelineTest}, it gives each application
 * context a fresh database.
 */
public final class TestDatabase {

	/** Creates a database with all tables and no rows, for a test without Spring. */
	public static DataSource createDatabase() {
		return dataSource(createMigratedDatabase());
	}

	static String createMigratedDatabase() {
		return TestServer.running().createDatabase(Migrated.TEMPLATE);
	}

	/** Creates a database that holds the seeds. */
	static String createSeededDatabase() {
		return TestServer.running().createDatabase(Seeded.TEMPLATE);
	}

	/** Creates a database without tables. */
	public static DataSource createEmptyDatabase() {
		return dataSource(TestServer.running().createDatabase("template1"));
	}

	/** Returns every row of every table, with the transaction that wrote it. */
	public static List<String> rows(JdbcClient jdbc) {
		return jdbc.sql("""
				select format('select ''%1$s '' || xmin || '' '' || t::text from %1$I t', table_name)
				from information_schema.tables
				where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'flyway%'
				order by table_name
				""")
			.query((row, number) -> row.getString(1))
			.list()
			.stream()
			.flatMap((sql) -> jdbc.sql(sql).query((row, number) -> row.getString(1)).list().stream())
			.toList();
	}

	static DataSource dataSource(String name) {
		TestServer server = TestServer.running();
		return new DriverManagerDataSource(server.url(name), TestServer.USERNAME, server.password());
	}

	@Bean
	JdbcConnectionDetails connectionDetails() {
		TestServer server = TestServer.running();
		return new Details(server.url(createSeededDatabase()), TestServer.USERNAME, server.password());
	}

	private record Details(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {
	}

	/** Loaded only once, for the same reason. */
	private static final class Seeded {

		static final String TEMPLATE = load(TestServer.running().createDatabase(Migrated.TEMPLATE));

		private static String load(String name) {
			LoadedSeeds.load(dataSource(name));
			return name;
		}

	}

	/** Migrated only once, because a copy is cheaper than a migration. */
	private static final class Migrated {

		static final String TEMPLATE = migrate(TestServer.running().createDatabase("template1"));

		private static String migrate(String name) {
			Flyway.configure().dataSource(dataSource(name)).load().migrate();
			return name;
		}

	}

}
