package org.saheltimeline;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests starting, stopping, killing and restarting the program in separate processes. */
class StartTests {

	@TempDir
	private Path folder;

	@Test
	void whatWasWrittenOutlivesAStopAndAKillAndASecondStartIsRefused() throws Exception {
		try (RunningProgram first = RunningProgram.start(this.folder).untilReady()) {
			assertThat(first.output()).contains("Database: embedded PostgreSQL 18 in " + this.folder.resolve(".data"))
				.containsPattern("API http://localhost:\\d+/api/v1/events")
				.containsPattern("Swagger UI http://localhost:\\d+/swagger-ui.html");
			first.database().sql("create table note (text text not null)").update();
			first.database().sql("insert into note values ('before the stop')").update();
		}
		RunningProgram second = RunningProgram.start(this.folder).untilReady();
		assertThat(notes(second)).isEqualTo("before the stop");
		second.database().sql("insert into note values ('before the kill')").update();
		second.kill();
		try (RunningProgram third = RunningProgram.start(this.folder).untilReady()) {
			assertThat(notes(third)).isEqualTo("before the kill, before the stop");
			refusesASecondStart(third);
			takesInBesideIt(third);
			assertThat(notes(third)).isEqualTo("before the kill, before the stop");
		}
		assertThat(this.folder.resolve(".data/pg18/postmaster.pid")).doesNotExist();
	}

	private void refusesASecondStart(RunningProgram running) throws Exception {
		RunningProgram refused = RunningProgram.start(this.folder);
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.complaints()).containsExactly(
				"ERROR: " + this.folder.resolve(".data") + " is already in use by another Sahel Timeline (process "
						+ running.pid() + "); stop it or set timeline.embedded.directory.");
	}

	/** Imports a file beside the running program, which shows it at once. */
	private void takesInBesideIt(RunningProgram running) throws Exception {
		Files.writeString(this.folder.resolve("places.ndjson"), """
				{"id":"here-now","name":"Here Now","kind":"city"}
				""");
		RunningProgram intake = RunningProgram.start(this.folder, "--timeline.intake=places.ndjson");
		assertThat(intake.exitCode()).as(intake.output()).isZero();
		assertThat(intake.complaints()).isEmpty();
		assertThat(running.get("/places/here-now").statusCode()).isEqualTo(200);
	}

	@Test
	void aDatabaseThatIsAwayIsNamedInOneLineWithoutItsPassword() throws Exception {
		RunningProgram refused = RunningProgram.start(this.folder,
				"--spring.datasource.url=jdbc:postgresql://localhost:1/timeline?user=me&password=secret",
				"--timeline.database.start-timeout=0s");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.complaints()).containsExactly(
				"ERROR: Cannot connect to the database jdbc:postgresql://localhost:1/timeline: Connection to localhost:1 refused. "
						+ "Check that PostgreSQL runs there and that host and port in spring.datasource.url are right.");
		assertThat(refused.output()).doesNotContain("secret");
		assertThat(this.folder.resolve(".data")).doesNotExist();
	}

	@Test
	void aWrongSettingIsNamedInOneLineBeforeAnythingIsDone() throws Exception {
		RunningProgram refused = RunningProgram.start(this.folder, "--timeline.streams.at-once=99",
				"--timeline.streams.patienc=5s");
		assertThat(refused.exitCode()).isEqualTo(1);
		assertThat(refused.complaints())
			.containsExactly("ERROR: Unknown setting timeline.streams.patienc (command line). "
					+ "Did you mean timeline.streams.patience? Invalid value for timeline.streams.at-once: \"99\" (command line). "
					+ "It must be less than the number of connections, which is 10 (spring.datasource.hikari.maximum-pool-size).");
		assertThat(this.folder.resolve(".data")).doesNotExist();
	}

	private static String notes(RunningProgram program) throws Exception {
		JdbcClient database = program.database();
		return database.sql("select string_agg(text, ', ' order by text) from note").query(String.class).single();
	}

}
