package org.saheltimeline;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Databases for tests, on a container where a Docker engine answers and on the embedded
 * server otherwise. Imported by {@link TimelineTest}, it gives each application context a
 * fresh one. {@code -Dtimeline.test.database=embedded} or {@code container} decides
 * instead.
 */
public final class TestDatabase {

	/** A new database with all tables and no rows, for a test without Spring. */
	public static DataSource createDatabase() {
		return dataSource(TestServer.running().createDatabase(Migrated.TEMPLATE));
	}

	/** A new database without any table. */
	public static DataSource createEmptyDatabase() {
		return dataSource(TestServer.running().createDatabase("template1"));
	}

	private static DataSource dataSource(String name) {
		TestServer server = TestServer.running();
		return new DriverManagerDataSource(server.url(name), TestServer.USERNAME, server.password());
	}

	@Bean
	JdbcConnectionDetails connectionDetails() {
		TestServer server = TestServer.running();
		return new Details(server.url(server.createDatabase("template1")), TestServer.USERNAME, server.password());
	}

	private record Details(String getJdbcUrl, String getUsername, String getPassword) implements JdbcConnectionDetails {
	}

	/** Migrated once; a copy is cheaper than a migration. */
	private static final class Migrated {

		static final String TEMPLATE = migrate(TestServer.running().createDatabase("template1"));

		private static String migrate(String name) {
			Flyway.configure().dataSource(dataSource(name)).load().migrate();
			return name;
		}

	}

}
