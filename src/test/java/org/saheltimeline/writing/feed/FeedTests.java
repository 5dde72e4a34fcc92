package org.saheltimeline.writing.feed;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.header;
import static org.saheltimeline.writing.submission.Editor.json;

/** Tests that whoever follows the feed learns everything, in order, and nothing wrong. */
@Timeout(120)
class FeedTests {

	private static final String WHY = "?because=a%20test";

	private static final String NDJSON = "application/x-ndjson";

	private static WritableProgram program;

	private static Editor editor;

	@BeforeAll
	static void start() throws Exception {
		program = WritableProgram.start(OwnDatabase.create(), "--timeline.database.lock-timeout=30s");
		editor = Editor.of(program);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@Test
	void pagesHoldEveryResourceOnceInTheOrderOfVersionKindAndId() throws Exception {
		addActor("sorted-late");
		addActor("sorted-early");
		rename("niger-coup", "Sorted by its version");
		List<JsonNode> changes = walk("limit=50");
		assertThat(changes)
			.isSortedAccordingTo(Comparator.<JsonNode>comparingLong((change) -> change.get("version").asLong())
				.thenComparing((change) -> change.get("kind").asString())
				.thenComparing((change) -> change.get("id").asString()));
		List<String> keys = changes.stream().map(FeedTests::key).toList();
		assertThat(keys).doesNotHaveDuplicates()
			.containsSubsequence("actor sorted-late", "actor sorted-early", "event niger-coup")
			.containsExactlyInAnyOrderElementsOf(Copy.ofLists(program.program()).resources().keySet());
		assertThat(changes).noneMatch((change) -> change.has("item"));
	}

	@Test
	void aDeletionIsInTheFeedAfterACursorAndNotFromTheBeginning() throws Exception {
		String before = now();
		addActor("short-lived");
		String between = now();
		delete("/entries/actors/short-lived");
		for (String since : List.of(before, between)) {
			assertThat(page("since=" + since).get("items")).containsExactly(JsonMapper.shared()
				.readTree("""
						{"version": %d, "act": "deleted", "kind": "actor", "id": "short-lived", "number": 2}"""
					.formatted(program.version())));
		}
		assertThat(walk("limit=1000").stream().map(FeedTests::key)).doesNotContain("actor short-lived");

		addActor("short-lived");
		assertThat(page("since=" + between).get("items")).containsExactly(JsonMapper.shared()
			.readTree("""
					{"version": %d, "act": "created", "kind": "actor", "id": "short-lived", "number": 3}"""
				.formatted(program.version())));
	}

	@Test
	void aPageMayEndInTheMiddleOfAVersionWhileItChanges() throws Exception {
		String before = now();
		submitActors("middle-a", "middle-b", "middle-c", "middle-d");
		long version = program.version();
		JsonNode first = page("limit=2&since=" + before);
		assertThat(keys(first)).containsExactly("actor middle-a", "actor middle-b");
		assertThat(first.get("upToDate").asBoolean()).isFalse();
		String middle = next(first);
		assertThat(middle).endsWith(".%d.actor.middle-b".formatted(version));

		describe("middle-d", "Changed before it was read");
		describe("middle-a", "Changed after it was read");
		JsonNode second = page("limit=2&since=" + middle);
		assertThat(keys(second)).containsExactly("actor middle-c", "actor middle-d");
		JsonNode third = page("limit=2&since=" + next(second));
		assertThat(keys(third)).containsExactly("actor middle-a");
		assertThat(third.get("upToDate").asBoolean()).isTrue();
		assertThat(next(third)).isEqualTo(now());
	}

	@Test
	void anItemHasTheBytesOfTheResource() throws Exception {
		Copy copy = Copy.empty();
		HttpResponse<String> all = program.program().get("/changes?include=items", "Accept", NDJSON);
		all.body().lines().forEach(copy::apply);
		assertThat(copy).isEqualTo(Copy.ofLists(program.program()));
		for (Map.Entry<String, String> one : Map
			.of("event niger-coup", "/events/niger-coup", "actor france", "/actors/france", "place niamey",
					"/places/niamey", "article niger-army-sets-december-22", "/articles/niger-army-sets-december-22",
					"troop-count niger-french-157-left", "/troop-counts/niger-french-157-left")
			.entrySet()) {
			assertThat(program.get(one.getValue()).body()).isEqualTo(copy.resources().get(one.getKey()));
		}

		Copy ofPages = Copy.empty();
		for (String since = "0-"; !since.equals(now());) {
			String page = program.get("/changes?include=items&limit=7&since=" + since).body();
			ofPages.applyPage(page);
			since = next(JsonMapper.shared().readTree(page));
		}
		assertThat(ofPages).isEqualTo(copy);
	}

	@ParameterizedTest
	@ValueSource(strings = { "another database", "a version that was undone", "a page of such a version" })
	void aCursorOfAnotherHistoryIsGone(String origin) throws Exception {
		String here = now();
		String elsewhere = switch (origin) {
			case "another database" -> here.substring(0, here.length() - 1) + (here.endsWith("0") ? "1" : "0");
			case "a version that was undone" -> (program.version() + 1) + "-f15b80e8";
			default -> (program.version() + 1) + "-f15b80e8.1.actor.france";
		};
		for (String accepted : List.of("application/json", NDJSON, Listener.EVENT_STREAM)) {
			HttpResponse<String> gone = program.program().get("/changes?since=" + elsewhere, "Accept", accepted);
			assertThat(gone.statusCode()).as(gone.body()).isEqualTo(410);
			assertThat(header(gone, "Content-Type")).isEqualTo("application/problem+json");
			assertThat(header(gone, "Cache-Control")).isEqualTo("no-store");
			assertThat(json(gone).get("type").asString()).isEqualTo("/api/v1/problems/unknown-cursor");
			assertThat(json(gone).get("detail").asString()).contains("start again without `since`");
		}
	}

	@Test
	void whatIsNoCursorIsRefused() throws Exception {
		for (String accepted : List.of("application/json", NDJSON, Listener.EVENT_STREAM)) {
			HttpResponse<String> refused = program.program().get("/changes?since=yesterday", "Accept", accepted);
			assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
			assertThat(json(refused).at("/errors/0/parameter").asString()).isEqualTo("since");
		}
	}

	@Test
	void sinceNowSkipsEverythingThatThereIs() throws Exception {
		JsonNode page = page("since=now&include=items");
		assertThat(page.get("items")).isEmpty();
		assertThat(page.get("upToDate").asBoolean()).isTrue();
		assertThat(next(page)).matches(program.version() + "-[0-9a-f]{8}");
	}

	@Test
	void theNextLinkLeadsOnWithTheSameQuestion() throws Exception {
		String address = program.program().address() + "/api/v1/changes?";
		HttpResponse<String> page = program.get("/changes?limit=3&include=items");
		assertThat(header(page, "Link"))
			.isEqualTo("<%sinclude=items&limit=3&since=%s>; rel=\"next\"".formatted(address, next(json(page))));
		HttpResponse<String> all = program.get("/changes?since=now&include=items&format=ndjson");
		assertThat(header(all, "Content-Type")).isEqualTo(NDJSON);
		assertThat(header(all, "Link"))
			.isEqualTo("<%sformat=ndjson&include=items&since=%s>; rel=\"next\"".formatted(address, now()));
		assertThat(header(all, "Cache-Control")).isEqualTo(header(page, "Cache-Control")).isEqualTo("no-store");
	}

	/** Each holds a connection to the database. */
	@Test
	void aClientReadsTheWholeFeedTwiceAtOnceAtMost() throws Exception {
		try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
				Connection lock = program.database().source().getConnection()) {
			lock.setAutoCommit(false);
			lock.createStatement().execute("lock table event_json in access exclusive mode");
			List<Future<HttpResponse<String>>> both = List.of(
					readers.submit(() -> program.get("/changes?format=ndjson")),
					readers.submit(() -> program.get("/changes?format=ndjson")));
			while (program.database()
				.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") < 2) {
				Thread.sleep(10);
			}
			HttpResponse<String> third = program.get("/changes?format=ndjson");
			assertThat(third.statusCode()).as(third.body()).isEqualTo(429);
			lock.rollback();
			for (Future<HttpResponse<String>> one : both) {
				assertThat(one.get().statusCode()).isEqualTo(200);
			}
		}
		assertThat(program.get("/changes?format=ndjson").statusCode()).isEqualTo(200);
	}

	@Test
	void aStreamTellsTheChangesOfAVersionAndThenTheVersion() throws Exception {
		try (Listener listener = Listener.of(program.program(), "since=now&include=items", "Accept-Encoding", "gzip")) {
			assertThat(listener.answer().headers().map())
				.containsEntry("content-type", List.of("text/event-stream;charset=utf-8"))
				.containsEntry("cache-control", List.of("no-store"))
				.containsEntry("x-accel-buffering", List.of("no"))
				.doesNotContainKey("content-encoding");
			assertThat(listener.nextEvent()).isEqualTo(versionEvent());
			submitActors("heard-a", "heard-b");
			for (String id : List.of("heard-a", "heard-b")) {
				assertThat(listener.nextEvent()).isEqualTo("""
						event: change
						data: {"version":%d,"act":"created","kind":"actor","id":"%s","number":1,"item":%s}
						""".formatted(program.version(), id, program.get("/actors/" + id).body()));
			}
			assertThat(listener.nextEvent()).isEqualTo(versionEvent());
			delete("/entries/actors/heard-b");
			assertThat(listener.nextEvent()).isEqualTo("""
					event: change
					data: {"version":%d,"act":"deleted","kind":"actor","id":"heard-b","number":2}
					""".formatted(program.version()));
			assertThat(listener.nextEvent()).isEqualTo(versionEvent());
		}
	}

	@Test
	void aReconnectingBrowserGoesOnWhereItWasWhateverTheAddressSays() throws Exception {
		String before = now();
		addActor("missed");
		for (String since : List.of("since=now", "since=" + (program.version() + 1) + "-f15b80e8", "")) {
			try (Listener listener = Listener.of(program.program(), since, "Last-Event-ID", before)) {
				assertThat(listener.nextEvent()).contains("\"act\":\"created\",\"kind\":\"actor\",\"id\":\"missed\"");
				assertThat(listener.nextEvent()).isEqualTo(versionEvent());
			}
		}
		HttpResponse<String> gone = program.program()
			.get("/changes?since=now", "Accept", Listener.EVENT_STREAM, "Last-Event-ID", "1-00000000");
		assertThat(gone.statusCode()).isEqualTo(410);
	}

	@Test
	void askingForTheHeadersOfAStreamHoldsNone() throws Exception {
		for (int i = 0; i < 7; i++) {
			HttpResponse<String> headers = editor.send("HEAD", "/changes?since=now", "", "", "Accept",
					Listener.EVENT_STREAM);
			assertThat(headers.statusCode()).isEqualTo(200);
			assertThat(header(headers, "Content-Type")).isEqualTo("text/event-stream;charset=utf-8");
		}
	}

	private static String versionEvent() throws Exception {
		return "event: version\nid: %s\ndata: {\"version\":%d}\n".formatted(now(), program.version());
	}

	private static String now() throws Exception {
		return next(page("since=now"));
	}

	private static JsonNode page(String query) throws Exception {
		HttpResponse<String> answer = program.get("/changes?" + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer);
	}

	private static String next(JsonNode page) {
		return page.at("/page/next").asString();
	}

	/** Reads page by page, from the beginning to the end. */
	private static List<JsonNode> walk(String query) throws Exception {
		List<JsonNode> changes = new ArrayList<>();
		Set<String> cursors = new HashSet<>();
		JsonNode page = page(query);
		page.get("items").forEach(changes::add);
		while (!page.get("upToDate").asBoolean()) {
			assertThat(cursors.add(next(page))).as("The feed goes on").isTrue();
			page = page(query + "&since=" + next(page));
			page.get("items").forEach(changes::add);
		}
		return changes;
	}

	private static List<String> keys(JsonNode page) {
		return page.get("items").valueStream().map(FeedTests::key).toList();
	}

	private static String key(JsonNode change) {
		return change.get("kind").asString() + " " + change.get("id").asString();
	}

	private static String actor(String id) {
		return """
				{"id": "%s", "name": "Made up as %s", "kind": "organisation", "aliases": [], "country": null, "wikidata": null,
				"description": "Made up."}"""
			.formatted(id, id);
	}

	private static void addActor(String id) throws Exception {
		require(201, editor.add("/entries/actors/" + id, JsonMapper.shared().readTree(actor(id))));
	}

	private static void submitActors(String... ids) throws Exception {
		List<String> actors = List.of(ids).stream().map(FeedTests::actor).toList();
		require(201, editor.send("POST", "/submissions", Editor.JSON,
				"{\"actors\": [%s]}".formatted(String.join(", ", actors))));
	}

	private static void describe(String actor, String description) throws Exception {
		require(200, editor.patch("/entries/actors/" + actor + WHY, "{\"description\": \"%s\"}".formatted(description),
				"If-Match", "*"));
	}

	private static void rename(String event, String title) throws Exception {
		require(200, editor.patch("/entries/events/" + event + WHY, "{\"title\": \"%s\"}".formatted(title), "If-Match",
				"*"));
	}

	private static void delete(String path) throws Exception {
		require(204, editor.delete(path + WHY, "If-Match", "*"));
	}

	private static void require(int status, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
	}

}
