package org.saheltimeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that one role migrates, loads the seeds and imports files, while another one only
 * serves.
 */
class LeastPrivilegeTests {

	private static final String PASSWORD = "for-this-test";

	private static final String ID = UUID.randomUUID().toString().substring(0, 8);

	private static final String OWNER = "owner-" + ID;

	private static final String SERVING = "serving-" + ID;

	@TempDir
	private static Path folder;

	private static String url;

	private static List<String> settings;

	private static RunningProgram program;

	/** Sets up both roles as described in src/docs/operating.md. */
	@BeforeAll
	static void start() throws Exception {
		TestServer server = TestServer.running();
		String database = server.createDatabase("template1");
		JdbcTemplate admin = server.asAdmin();
		admin.execute("create role \"%s\" login password '%s'".formatted(OWNER, PASSWORD));
		admin.execute("create role \"%s\" login password '%s'".formatted(SERVING, PASSWORD));
		admin.execute("alter database %s owner to \"%s\"".formatted(database, OWNER));
		admin.execute("revoke all on database %s from public".formatted(database));
		admin.execute("grant connect on database %s to \"%s\"".formatted(database, SERVING));
		url = server.url(database);
		settings = List.of("--spring.datasource.url=" + url, "--spring.datasource.username=" + SERVING,
				"--spring.datasource.password=" + PASSWORD, "--spring.flyway.user=" + OWNER,
				"--spring.flyway.password=" + PASSWORD);
		program = RunningProgram.start(folder, settings.toArray(String[]::new)).untilReady();
	}

	@AfterAll
	static void stop() {
		program.stop();
		JdbcTemplate admin = TestServer.running().asAdmin();
		admin.execute("drop database %s with (force)".formatted(url.replaceFirst(".*/", "")));
		admin.execute("drop role \"%s\"".formatted(SERVING));
		admin.execute("drop role \"%s\"".formatted(OWNER));
	}

	@Test
	void theServingRoleAnswersAndKeepsEventsReady() throws Exception {
		for (String path : List.of("/events", "/events/niger-coup", "/events/facets", "/actors", "/places", "/articles",
				"/troop-counts", "/conflicts", "/codebook")) {
			assertThat(program.get(path).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(as(SERVING).sql("select count(*) from event_json").query(Integer.class).single()).isPositive();
		assertThat(program.complaints()).isEmpty();
	}

	@Test
	void theServingRoleOwnsNothing() {
		assertThat(as(OWNER).sql("""
				select distinct pg_get_userbyid(relowner) from pg_class
				where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
				""").query(String.class).list()).containsExactly(OWNER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table mine (id int)", "create temporary table mine (id int)",
			"update event set title = 'mine'", "delete from article", "truncate event_json",
			"update data_version set version = version + 1", "insert into seed_entry values ('event', 'mine')",
			"update flyway_schema_history set success = false", "drop table event_json", "delete from token" })
	void theServingRoleMayNot(String statement) {
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> as(SERVING).sql(statement).update())
			.withStackTraceContaining("ERROR: ");
	}

	@Test
	void theOtherRoleTakesFilesInAndTheServingOneShowsThem() throws Exception {
		Files.writeString(folder.resolve("places.ndjson"), """
				{"id":"here-now","name":"Here Now","kind":"city"}
				""");
		List<String> command = new ArrayList<>(settings);
		command.add("--timeline.intake=places.ndjson");
		RunningProgram intake = RunningProgram.start(folder, command.toArray(String[]::new));
		assertThat(intake.exitCode()).as(intake.output()).isZero();
		assertThat(program.get("/places/here-now").statusCode()).isEqualTo(200);
	}

	private static JdbcClient as(String role) {
		return JdbcClient.create(new DriverManagerDataSource(url, role, PASSWORD));
	}

}
