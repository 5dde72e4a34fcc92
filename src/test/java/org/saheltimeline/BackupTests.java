package org.saheltimeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that deleted data can be restored as of any time since the first backup. */
class BackupTests {

	private static final List<String> EXPORTS = List.of("/events?format=ndjson&include=reports,links",
			"/articles?format=ndjson", "/actors?format=ndjson", "/places?format=ndjson", "/troop-counts?format=ndjson");

	@TempDir
	private Path folder;

	@Test
	void aBackupIsRestoredAsOfATime() throws Exception {
		List<String> before;
		Instant time;
		try (RunningProgram program = RunningProgram.start(this.folder).untilReady()) {
			commandEnds("--timeline.backup=it's 100%");
			// Written after the base backup, so only the write-ahead log can restore it
			program.database().sql("update event set title = 'Changed since' where slug = 'niger-coup'").update();
			raiseVersion(program);
			before = exports(program);
			time = program.database().sql("select clock_timestamp()").query(Instant.class).single();
			program.database().sql("delete from event_link").update();
			raiseVersion(program);
			assertThat(exports(program)).isNotEqualTo(before);
			assertThat(command("--timeline.restore=it's 100%").complaints()).singleElement()
				.asString()
				.contains(" is already in use by another Sahel Timeline (process ");
		}
		refusesWhatCannotBe(time);
		commandEnds("--timeline.restore=it's 100%", "--timeline.restore.to=" + time);
		try (RunningProgram program = RunningProgram.start(this.folder).untilReady()) {
			assertThat(exports(program)).isEqualTo(before);
			assertThat(command("--timeline.backup=it's 100%").complaints())
				.containsExactly("ERROR: " + this.folder.resolve("it's 100%")
						+ " is not empty and does not contain a backup of this database. Give another folder.");
		}
		assertThat(this.folder.resolve(".data").toFile().list((_, name) -> name.startsWith("pg18"))).hasSize(2);
	}

	private void refusesWhatCannotBe(Instant time) throws Exception {
		assertThat(command("--timeline.restore=it's 100%", "--timeline.restore.too=" + time).complaints())
			.singleElement()
			.asString()
			.startsWith("ERROR: Unknown setting timeline.restore.too");
		assertThat(command("--timeline.restore=it's 100%", "--timeline.restore.to=yesterday").complaints())
			.containsExactly("ERROR: timeline.restore.to is not a time with an offset: 'yesterday'. "
					+ "Write it like 2026-11-29T17:20:00Z.");
		assertThat(command("--timeline.restore=it's 100%", "--timeline.restore.to=" + time.plusSeconds(86_400))
			.complaints()).singleElement().asString().contains("was written at", "Leave timeline.restore.to out");
		assertThat(command("--timeline.restore=it's 100%", "--timeline.restore.to=2020-01-01T00:00:00Z").complaints())
			.singleElement()
			.asString()
			.contains("is later than 2020-01-01T00:00:00Z");
		assertThat(command("--timeline.restore=nowhere").complaints()).containsExactly("ERROR: There is no backup in "
				+ this.folder.resolve("nowhere") + ". Use the folder that was given as timeline.backup.");
	}

	private void commandEnds(String... arguments) throws Exception {
		RunningProgram command = RunningProgram.start(this.folder, arguments);
		assertThat(command.exitCode()).as(command.output()).isZero();
		assertThat(command.complaints()).isEmpty();
	}

	private RunningProgram command(String... arguments) throws Exception {
		RunningProgram command = RunningProgram.start(this.folder, arguments);
		assertThat(command.exitCode()).as(command.output()).isEqualTo(1);
		return command;
	}

	private static void raiseVersion(RunningProgram program) throws Exception {
		JdbcClient database = program.database();
		database.sql("update data_version set version = version + 1, raised_at = now()").update();
	}

	private static List<String> exports(RunningProgram program) throws Exception {
		List<String> bodies = new ArrayList<>();
		for (String export : EXPORTS) {
			bodies.add(program.get(export).body());
		}
		return bodies;
	}

}
