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

	private static String format;

	@BeforeAll
	static void start() throws Exception {
		// Answers that are kept in memory would be given again, and nothing of this be
		// seen
		program = RunningProgram.start(folder, database.arguments("--timeline.kept-answers.size=0")).untilReady();
		format = database.jdbc().sql("select min(format) from event_ready").query(String.class).single();
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@Test
	void everyEventIsReadyWhenTheProgramIs() {
		assertThat(notReady()).isZero();
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

	@Test
	void twoProgramsThatWriteItDifferentlyReadTheirOwn() throws Exception {
		awaitReady();
		database.execute("""
				insert into event_ready (event_id, format, version, head, links, reports, tail)
				select id, 'no longer there', 1, '', '', '', '' from event
				""");
		try (RunningProgram other = RunningProgram
			.start(folder, database.arguments("--timeline.kept-answers.size=0",
					"--spring.jackson.property-naming-strategy=SNAKE_CASE"))
			.untilReady()) {
			for (int i = 0; i < 3; i++) {
				assertThat(program.get("/events/niger-coup").body()).contains("updatedAt").doesNotContain("updated_at");
				assertThat(other.get("/events/niger-coup").body()).contains("updated_at").doesNotContain("updatedAt");
				assertThat(program.get("/events?limit=200").body()).doesNotContain("updated_at");
				assertThat(other.get("/events?limit=200").body()).doesNotContain("updatedAt");
				awaitReady();
			}
			while (database.number("select count(*) from event_ready where format = 'no longer there'") > 0) {
				Thread.sleep(50);
			}
			assertThat(database.number("select count(distinct format) from event_ready")).isEqualTo(2);
			assertThat(other.get("/events/niger-coup").headers().firstValue("ETag"))
				.isNotEqualTo(program.get("/events/niger-coup").headers().firstValue("ETag"));
		}
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
			if (notReady() == 0) {
				return;
			}
			// Who misses one has all made
			program.get("/events?limit=200");
			Thread.sleep(50);
		}
		throw new AssertionError("The events did not become ready");
	}

	/** How many events the program has not made ready. */
	private static long notReady() {
		return database.number("""
				select count(*) from event
				where not exists (
				    select from event_ready where event_id = event.id and format = '%s'
				    and version >= (select ready_since from data_version))
				""".formatted(format));
	}

}
