package org.saheltimeline.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.TestServer;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests that an unsuitable database is rejected in one line that says what to grant or
 * change.
 */
class RequirementsTests {

	private final TestServer server = TestServer.running();

	private final String name = "requirements_" + UUID.randomUUID().toString().substring(0, 8);

	private final DriverManagerDataSource source = new DriverManagerDataSource(this.server.url(this.name), this.name,
			"x");

	@BeforeEach
	void createRole() {
		admin("create role %s login password 'x'");
	}

	@AfterEach
	void drop() {
		admin("drop database if exists %s with (force)");
		admin("drop role %s");
	}

	private void admin(String statement) {
		this.server.asAdmin().execute(statement.replace("%s", this.name));
	}

	private DatabaseStart start(Duration patience) {
		return new DatabaseStart(this.source, "test", patience);
	}

	@Test
	void anotherEncodingIsRefused() {
		admin("create database %s template template0 encoding 'LATIN1' locale_provider libc locale 'C'");
		assertThatExceptionOfType(DatabaseUnfit.class).isThrownBy(() -> start(Duration.ZERO).await())
			.withMessage("The database test is encoded in LATIN1, but UTF8 is needed. Create another one: "
					+ "create database timeline template template0 encoding 'UTF8' "
					+ "locale_provider builtin builtin_locale 'C.UTF-8' locale 'C.UTF-8';");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					grant create on database %s to %s                        | The role %s may not create tables in the schema public of test. Grant it: grant usage, create on schema public to "%s";
					revoke temporary on database %s from public              | The role %s may not create temporary tables in test. Grant it: grant temporary on database %s to "%s";
					grant temporary on database %s to public                 | The role %s may not create the extensions btree_gist, pg_trgm, unaccent in test. Create them as another role, or grant it: grant create on database %s to "%s";
					alter database %s set default_transaction_read_only = on | The database test is read-only, but has to be migrated. Set spring.datasource.url to the primary, or allow writing: alter database %s reset default_transaction_read_only;
					""")
	void whatMigrationsNeedIsNamed(String change, String line) throws SQLException {
		admin("create database %s template template0 encoding 'UTF8'");
		if (!line.contains("schema")) {
			JdbcTemplate there = new JdbcTemplate(this.server.asAdmin(this.name));
			there.execute("grant create on schema public to " + this.name);
		}
		admin(change);
		start(Duration.ZERO).await();
		try (Connection connection = this.source.getConnection()) {
			Requirements requirements = new Requirements(connection, "test");
			assertThatExceptionOfType(DatabaseUnfit.class).isThrownBy(() -> requirements.ofMigrations(() -> true))
				.withMessage(line.replace("%s", this.name));
			assertThatNoException().isThrownBy(() -> requirements.ofMigrations(() -> false));
		}
	}

	@Test
	void anOwnerHasAllThatMigrationsNeed() throws SQLException {
		admin("create database %s template template0 encoding 'UTF8' owner %s");
		start(Duration.ZERO).await();
		try (Connection connection = this.source.getConnection()) {
			new Requirements(connection, "test").ofMigrations(() -> true);
		}
		assertThat(Flyway.configure().dataSource(this.source).load().migrate().success).isTrue();
	}

	@Test
	void aDatabaseThatIsNotThereIsNotWaitedFor() {
		long before = System.nanoTime();
		assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
			.isThrownBy(() -> start(Duration.ofMinutes(2)).await());
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void aServerThatIsNotThereIsWaitedForAsLongAsIsSet() {
		this.source.setUrl("jdbc:postgresql://localhost:1/timeline");
		long before = System.nanoTime();
		assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
			.isThrownBy(() -> start(Duration.ofSeconds(1)).await());
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
	}

}
