package org.saheltimeline.platform.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.TestServer;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests that each way in which a database can be unreachable gets its own advice. */
class DatabaseAwayAnalyzerTests {

	private final TestServer server = TestServer.running();

	@Test
	void anUnknownHostIsNamed() {
		assertThat(line("jdbc:postgresql://nowhere.invalid:5432/timeline", "timeline", "secret"))
			.isEqualTo("Cannot connect to the database jdbc:postgresql://nowhere.invalid:5432/timeline: unknown host. "
					+ "Check that PostgreSQL runs there and that host and port in spring.datasource.url are right.");
	}

	@Test
	void aWrongPasswordIsNotShown() {
		String url = this.server.url("template1");
		assertThat(line(url + "?ApplicationName=x", TestServer.USERNAME, "secret"))
			.isEqualTo("Cannot connect to the database " + url
					+ ": FATAL: password authentication failed for user \"timeline\". "
					+ "Check spring.datasource.username and spring.datasource.password.");
	}

	@Test
	void anUnknownDatabaseIsNamed() {
		String url = this.server.url("nowhere");
		assertThat(line(url, TestServer.USERNAME, this.server.password()))
			.isEqualTo("Cannot connect to the database " + url + ": FATAL: database \"nowhere\" does not exist. "
					+ "Create the database or correct its name in spring.datasource.url.");
	}

	@ParameterizedTest
	@CsvSource({ "53100, Free some space on the disk of the server.", "53200, Give the server more memory.",
			"53300, Free some of its connections or raise its max_connections." })
	void eachResourceThatRunsOutHasItsOwnAdvice(String state, String advice) {
		var analysis = new DatabaseAwayAnalyzer(new MockEnvironment())
			.analyze(new SQLException("ERROR: no more.\n  Hint: none", state));
		assertThat(line(analysis)).isEqualTo("The database cannot go on: ERROR: no more. " + advice);
	}

	@Test
	void aFailureOfAStatementIsNotOneOfTheConnection() {
		assertThat(new DatabaseAwayAnalyzer(new MockEnvironment()).analyze(new SQLException("syntax error", "42601")))
			.isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.url", "timeline.datasource.replicas" })
	void aUrlOfAnotherDatabaseIsRefusedUnseen(String property) {
		MockEnvironment environment = new MockEnvironment().withProperty(property,
				"postgres://me:secret@localhost/timeline");
		var analysis = new DatabaseUrlAnalyzer(environment).analyze(new IllegalStateException());
		assertThat(line(analysis)).startsWith(property + " is not of the form jdbc:postgresql://host:port/database. ")
			.doesNotContain("secret");
	}

	private static String line(@Nullable FailureAnalysis analysis) {
		return Objects.requireNonNull(analysis).getDescription() + " " + analysis.getAction();
	}

	private static String line(String url, String username, String password) {
		SQLException refusal = catchThrowableOfType(SQLException.class,
				() -> DriverManager.getConnection(url, username, password).close());
		MockEnvironment environment = new MockEnvironment().withProperty("spring.datasource.url", url);
		var analysis = new DatabaseAwayAnalyzer(environment).analyze(new IllegalStateException(refusal));
		return line(analysis);
	}

}
