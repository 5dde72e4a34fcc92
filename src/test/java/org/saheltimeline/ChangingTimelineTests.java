package org.saheltimeline;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of readers while the data change. */
class ChangingTimelineTests {

	@TempDir
	private static Path folder;

	private static final OwnDatabase database = OwnDatabase.create();

	private static RunningProgram program;

	@BeforeAll
	static void start() throws Exception {
		program = RunningProgram.start(folder, database.arguments()).untilReady();
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@Test
	void aCursorSurvivesWhatIsAddedBetweenPages() throws Exception {
		String list = "/events?kind=ban,plan&q=between&sort=title&limit=2";
		database.addEvents("between-b", 2, 1);
		database.addEvents("between-d", 2, 1);
		JsonNode page = json(list);
		List<String> ids = new ArrayList<>();
		page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
		database.addEvents("between-a", 1, 1);
		database.addEvents("between-c", 1, 1);
		database.addEvents("between-e", 1, 1);
		while (!page.get("page").get("next").isNull()) {
			page = json(list + "&cursor=" + page.get("page").get("next").asString());
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
		}
		assertThat(ids).containsExactly("between-b-000001", "between-b-000002", "between-c-000001", "between-d-000001",
				"between-d-000002", "between-e-000001");
	}

	@Test
	void newDataIsANewVersion() throws Exception {
		String etagBefore = program.get("/events").headers().firstValue("ETag").orElseThrow();
		assertThat(program.get("/events", "If-None-Match", etagBefore).statusCode()).isEqualTo(304);
		database.addEvents("news", 1, 1);
		assertThat(program.get("/events", "If-None-Match", etagBefore).statusCode()).isEqualTo(200);
	}

	private static JsonNode json(String path) throws Exception {
		HttpResponse<String> response = program.get(path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

}
