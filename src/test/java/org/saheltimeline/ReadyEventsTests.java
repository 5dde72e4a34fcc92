package org.saheltimeline;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The JSON of events that is kept ready is the JSON that would be made now. */
class ReadyEventsTests {

	private static final List<String> ANSWERS = List.of("/events?limit=200", "/events?limit=200&include=reports",
			"/events?limit=200&include=links", "/events?format=ndjson&include=reports,links",
			"/events?q=convoy&sort=-date&include=links,reports", "/events/niger-coup");

	@TempDir
	private static Path folder;

	private static final OwnDatabase database = OwnDatabase.create();

	private static RunningProgram program;

	@BeforeAll
	static void start() throws Exception {
		// Answers that are kept in memory would be given again, and nothing of this be
		// seen
		program = RunningProgram.start(folder, database.arguments("--timeline.kept-answers.size=0")).untilReady();
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@Test
	void everyEventIsReadyWhenTheProgramIs() {
		assertThat(database.number("select count(*) from event_ready"))
			.isEqualTo(database.number("select count(*) from event"))
			.isPositive();
	}

	@Test
	void whatIsReadyIsWhatWouldBeMadeNow() throws Exception {
		List<String> ready = answers();
		database.execute("delete from event_ready");
		assertThat(answers()).isEqualTo(ready);
	}

	@Test
	void aPageCanBeReadyInPart() throws Exception {
		awaitReady();
		List<String> ready = answers();
		database.execute("delete from event_ready where event_id % 2 = 0");
		assertThat(answers()).isEqualTo(ready);
	}

	@Test
	void whatSomebodyMissedIsMadeReadyForTheNext() throws Exception {
		database.execute("delete from event_ready");
		assertThat(program.get("/events?limit=3").statusCode()).isEqualTo(200);
		awaitReady();
	}

	@Test
	void anyChangeOfTheDataShowsAtOnce() throws Exception {
		awaitReady();
		database.execute("""
				with renamed as (update actor set name = 'Mohamed B.' where slug = 'mohamed-bazoum')
				update data_version set version = version + 1
				""");
		assertThat(program.get("/events/niger-coup").body()).contains("Mohamed B.");
		assertThat(program.get("/events?actor=mohamed-bazoum&limit=200").body()).contains("Mohamed B.");
		awaitReady();
		assertThat(program.get("/events/niger-coup").body()).contains("Mohamed B.");
	}

	@Test
	void aNewEventIsSeenBeforeItIsReady() throws Exception {
		database.addEvents("fresh", 3, 1);
		String page = program.get("/events?q=fresh").body();
		assertThat(JsonMapper.shared().readTree(page).get("items")).hasSize(3);
	}

	private static List<String> answers() {
		return ANSWERS.stream().map((path) -> {
			try {
				return program.get(path).body();
			}
			catch (Exception ex) {
				throw new IllegalStateException(path, ex);
			}
		}).toList();
	}

	private static void awaitReady() throws Exception {
		for (int i = 0; i < 400; i++) {
			if (database.number("""
					select count(*) from event
					where not exists (
					    select from event_ready where event_id = event.id
					    and version >= (select ready_since from data_version))
					""") == 0) {
				return;
			}
			// Who misses one has all made
			program.get("/events?limit=200");
			Thread.sleep(50);
		}
		throw new AssertionError("The events did not become ready");
	}

}
