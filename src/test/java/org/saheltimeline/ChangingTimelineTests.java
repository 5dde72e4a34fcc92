package org.saheltimeline;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests what clients see while the data change, on one instance and on two. */
class ChangingTimelineTests {

	private static final int RACES = 24;

	private static final OwnDatabase database = OwnDatabase.create();

	private static ServingProgram program;

	private static ServingProgram other;

	@BeforeAll
	static void start() throws Exception {
		program = ProgramInThisJvm.start(database.arguments());
		other = ProgramInThisJvm.start(database.arguments());
	}

	@AfterAll
	static void stop() {
		program.stop();
		other.stop();
	}

	@Test
	void aCursorSurvivesWhatIsAddedBetweenPages() throws Exception {
		String list = "/events?kind=ban,plan&q=between&sort=title&limit=2";
		database.addEvents("between-b", 2);
		database.addEvents("between-d", 2);
		JsonNode page = json(list);
		List<String> ids = new ArrayList<>();
		page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
		database.addEvents("between-a", 1);
		database.addEvents("between-c", 1);
		database.addEvents("between-e", 1);
		while (!page.get("page").get("next").isNull()) {
			page = json(list + "&cursor=" + page.get("page").get("next").asString());
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
		}
		assertThat(ids).containsExactly("between-b-000001", "between-b-000002", "between-c-000001", "between-d-000001",
				"between-d-000002", "between-e-000001");
	}

	@Test
	void newDataIsANewVersionAndTheSameDataHasTheSameEtagOnEveryInstance() throws Exception {
		String etagBefore = etag(program, "/events");
		assertThat(program.get("/events", "If-None-Match", etagBefore).statusCode()).isEqualTo(304);
		database.addEvents("news", 1);
		assertThat(program.get("/events", "If-None-Match", etagBefore).statusCode()).isEqualTo(200);
		for (String path : List.of("/events", "/events?format=csv&limit=1", "/actors", "/events/niger-coup",
				"/codebook")) {
			assertThat(etag(other, path)).as(path).isEqualTo(etag(program, path));
		}
		assertThat(other.get("/events", "If-None-Match", etag(program, "/events")).statusCode()).isEqualTo(304);
	}

	@Test
	void whatIsCommittedIsSeenByTheNextRequestToEveryInstance() throws Exception {
		AtomicInteger committed = new AtomicInteger();
		database.rename("guinea-coup", 0);
		List<Reader> readers = List.of(new Reader(program, committed), new Reader(program, committed),
				new Reader(other, committed), new Reader(other, committed));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> reading = readers.stream().<Future<?>>map(threads::submit).toList();
			for (int i = 1; i <= RACES; i++) {
				if (i % 8 == 0) {
					database.closeConnections();
				}
				database.rename("guinea-coup", i);
				committed.set(i);
			}
			for (Future<?> reader : reading) {
				reader.get();
			}
		}
		assertThat(readers).allSatisfy((reader) -> {
			assertThat(reader.seen).hasSizeGreaterThan(RACES / 2);
			assertThat(reader.unmodified).isGreaterThan(RACES);
			assertThat(reader.failed).isLessThan(RACES);
		});
	}

	private static JsonNode json(String path) throws Exception {
		HttpResponse<String> response = program.get(path);
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	/** Requests one event over and over, as a client with a cached copy. */
	private static final class Reader implements Callable<Void> {

		private static final Pattern TITLE = Pattern.compile("\"title\":\"Renamed (\\d+)\"");

		private final ServingProgram program;

		private final AtomicInteger committed;

		private final Set<Integer> seen = new HashSet<>();

		private int unmodified;

		private int failed;

		Reader(ServingProgram program, AtomicInteger committed) {
			this.program = program;
			this.committed = committed;
		}

		@Override
		public Void call() throws Exception {
			String etag = "\"none\"";
			int copy = 0;
			while (copy < RACES) {
				int before = this.committed.get();
				HttpResponse<String> response = this.program.get("/events/guinea-coup", "If-None-Match", etag);
				if (response.statusCode() == 200) {
					Matcher title = TITLE.matcher(response.body());
					assertThat(title.find()).isTrue();
					copy = Integer.parseInt(title.group(1));
					etag = response.headers().firstValue("ETag").orElseThrow();
					this.seen.add(copy);
				}
				else if (response.statusCode() == 304) {
					this.unmodified++;
				}
				else {
					// The connection was closed during the request
					this.failed++;
					continue;
				}
				assertThat(copy).isGreaterThanOrEqualTo(before);
			}
			return null;
		}

	}

	private static String etag(ServingProgram program, String path) throws Exception {
		return program.get(path).headers().firstValue("ETag").orElseThrow();
	}

}
