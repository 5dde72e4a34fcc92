package org.saheltimeline;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the JSON of events stored in the database is the JSON that would be
 * generated now.
 */
class KeptJsonTests {

	private static final OwnDatabase database = OwnDatabase.create();

	private static ServingProgram program;

	@BeforeAll
	static void start() throws Exception {
		// Cached answers would hide all of this
		program = ProgramInThisJvm.start(database.arguments("--timeline.kept-answers.size=0"));
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@Test
	void anyChangeOfTheDataShowsAtOnce() throws Exception {
		database.execute("""
				with renamed as (update actor set name = 'Mohamed B.' where slug = 'mohamed-bazoum')
				update data_version set version = version + 1
				""");
		assertThat(program.get("/events/niger-coup").body()).contains("Mohamed B.");
		assertThat(program.get("/events?actor=mohamed-bazoum&limit=200").body()).contains("Mohamed B.");
	}

	@Test
	void aNewEventIsSeenAtOnce() throws Exception {
		database.addEvents("fresh", 3);
		String page = program.get("/events?q=fresh").body();
		assertThat(JsonMapper.shared().readTree(page).get("items")).hasSize(3);
	}

	@Test
	void aProgramThatWritesItDifferentlyDoesNotReadIt() throws Exception {
		try (ServingProgram other = ProgramInThisJvm.start(database.arguments("--timeline.kept-answers.size=0",
				"--spring.jackson.property-naming-strategy=SNAKE_CASE"))) {
			assertThat(program.get("/events/niger-coup").body()).contains("updatedAt").doesNotContain("updated_at");
			assertThat(other.get("/events/niger-coup").body()).contains("updated_at").doesNotContain("updatedAt");
			assertThat(program.get("/events?limit=200").body()).doesNotContain("updated_at");
			assertThat(other.get("/events?limit=200").body()).doesNotContain("updatedAt");
			assertThat(other.get("/events/niger-coup").headers().firstValue("ETag"))
				.isNotEqualTo(program.get("/events/niger-coup").headers().firstValue("ETag"));
		}
	}

}
