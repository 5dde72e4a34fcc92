package org.saheltimeline;

import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.saheltimeline.platform.embedded.EmbeddedServer;
import org.saheltimeline.platform.embedded.TestEmbeddedServer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL server of all tests in this JVM.
 *
 * @param description what it is, for the console
 * @param address the JDBC URL without a database name
 * @param admin the user who may create databases
 * @param adminPassword the password of that user
 * @param password the password of the tests' user
 */
public record TestServer(String description, String address, String admin, String adminPassword, String password) {

	public static final String USERNAME = "timeline";

	private static final AtomicInteger databases = new AtomicInteger();

	/** Returns the server, starting it if this is the first test that needs it. */
	public static TestServer running() {
		return Started.SERVER;
	}

	private static TestServer start() {
		TestServer server = switch (System.getProperty("timeline.test.database", "any")) {
			case "embedded" -> embedded();
			case "container" -> container();
			case "any" -> containerOrEmbedded();
			default -> throw new IllegalArgumentException("timeline.test.database is embedded or container");
		};
		server.dropOldDatabases();
		System.out.println("The tests use " + server.description);
		return server;
	}

	private static TestServer containerOrEmbedded() {
		try {
			return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
		}
		catch (Throwable ex) {
			// Docker that responds but cannot fetch or run the image throws errors, too
			return embedded();
		}
	}

	@SuppressWarnings("resource")
	private static TestServer container() {
		PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine").withUsername(USERNAME)
			.withEnv("POSTGRES_INITDB_ARGS", "--locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C.UTF-8")
			.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
		container.start();
		String address = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
		return new TestServer("PostgreSQL 18 in a container", address, USERNAME, container.getPassword(),
				container.getPassword());
	}

	private static TestServer embedded() {
		EmbeddedServer server = TestEmbeddedServer.start();
		String address = server.getJdbcUrl().replaceFirst("[^/]+$", "");
		return new TestServer(server.toString(), address, "postgres", TestEmbeddedServer.superuserPassword(server),
				server.getPassword());
	}

	private void dropOldDatabases() {
		JdbcTemplate admin = asAdmin();
		admin.queryForList("select datname from pg_database where datname like 'test\\_%'", String.class)
			.forEach((name) -> admin.execute("drop database " + name + " with (force)"));
	}

	/**
	 * Creates a database as a copy of a template, which only one caller at a time may
	 * copy.
	 */
	public String createDatabase(String template) {
		synchronized (databases) {
			String name = "test_" + databases.incrementAndGet();
			asAdmin().execute("create database %s owner %s template %s".formatted(name, USERNAME, template));
			return name;
		}
	}

	/** Connects as the superuser. */
	public JdbcTemplate asAdmin() {
		return new JdbcTemplate(asAdmin("template1"));
	}

	/** Connects to one of the databases as the superuser. */
	public DataSource asAdmin(String database) {
		return new DriverManagerDataSource(url(database), this.admin, this.adminPassword);
	}

	public String url(String database) {
		return this.address + database;
	}

	/** Starts the server lazily, and only once. */
	private static final class Started {

		static final TestServer SERVER = start();

	}

}
