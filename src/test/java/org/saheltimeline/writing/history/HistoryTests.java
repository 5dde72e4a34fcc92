package org.saheltimeline.writing.history;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.MadeEvent;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.json;

/** Tests that whatever was once there can be read again, and put back. */
class HistoryTests {

	private static final String DOSSIER = "/dossiers/niger-army-sets-december-22";

	private static final String WHY = "?because=a%20test";

	private static WritableProgram program;

	private static Editor editor;

	@BeforeAll
	static void start() throws Exception {
		program = WritableProgram.start(OwnDatabase.create());
		editor = Editor.of(program);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@Test
	void everyRevisionSaysWhenByWhomWhyAndWhatTheNewestFirst() throws Exception {
		long first = change("/entries/places/gossi", "{\"aliases\": [\"One\"]}");
		long second = change("/entries/places/gossi", "{\"aliases\": []}");
		JsonNode page = read("/revisions?limit=2");
		assertThat(page.get("items").valueStream().map((revision) -> revision.get("version").asLong()))
			.containsExactly(second, first);
		JsonNode revision = page.at("/items/0");
		assertThat(revision.get("by").asString()).isEqualTo("admin");
		assertThat(revision.get("via").asString()).isEqualTo("http");
		assertThat(revision.get("because").asString()).isEqualTo("a test");
		assertThat(Instant.parse(revision.get("recordedAt").asString())).isBefore(Instant.now());
		assertThat(revision.get("changes").toString())
			.contains("{\"act\":\"updated\",\"kind\":\"place\",\"id\":\"gossi\"}");
		assertThat(revision.has("edits")).isFalse();

		List<Long> all = Stream.iterate(page, (one) -> !one.isMissingNode(), HistoryTests::next)
			.flatMap((one) -> one.get("items").valueStream())
			.map((one) -> one.get("version").asLong())
			.toList();
		assertThat(all).startsWith(second, first).endsWith(1L).hasSize((int) second);
	}

	private static JsonNode next(JsonNode page) {
		try {
			JsonNode cursor = page.at("/page/next");
			return cursor.isNull() || cursor.isMissingNode() ? cursor.path("none")
					: read("/revisions?limit=2&cursor=" + cursor.asString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aRevisionShowsWhatItChangedAndGoesOnShowingIt() throws Exception {
		String path = DOSSIER + "/reports/niger-coup";
		JsonNode stated = editor.stated(path);
		String at = "/reports/" + editor.stated(DOSSIER).get("reports").valueStream().toList().indexOf(stated);
		long revision = change(path, "{\"says\": \"There was a coup.\", \"via\": \"AFP\"}");
		String shown = program.get("/revisions/" + revision).body();
		JsonNode edits = read("/revisions/" + revision).get("edits");
		assertThat(edits).hasSize(1);
		assertThat(edits.at("/0/kind").asString()).isEqualTo("article");
		assertThat(edits.at("/0/id").asString()).isEqualTo("niger-army-sets-december-22");
		assertThat(edits.at("/0/differences").valueStream().map((one) -> one.get("pointer").asString()))
			.containsExactlyInAnyOrder(at + "/says", at + "/via");
		assertThat(edits.at("/0/differences/0/before").asString()).isEqualTo(stated.get("says").asString());
		assertThat(edits.at("/0/differences/0/after").asString()).isEqualTo("There was a coup.");
		change(path, "{\"says\": \"There was a coup d'état.\"}");
		assertThat(program.get("/revisions/" + revision).body()).isEqualTo(shown);
	}

	@Test
	void theSeedsAreARevision() throws Exception {
		JsonNode seeds = read("/revisions/1");
		assertThat(seeds.get("via").asString()).isEqualTo("seeds");
		assertThat(seeds.get("by").isNull()).isTrue();
		assertThat(seeds.get("changes").valueStream().map((change) -> change.get("kind").asString()).distinct())
			.containsExactlyInAnyOrder("article", "actor", "place", "event", "troop-count");
		assertThat(seeds.get("changes").valueStream().map((change) -> change.get("act").asString()))
			.containsOnly("created");
	}

	@Test
	void bulkIntakeIsARevisionAndWhatItBringsHasVersions() throws Exception {
		program.database().addEvents(Stream.of(MadeEvent.of("taken-in", 1)));
		long version = program.version();
		JsonNode revision = read("/revisions/" + version);
		assertThat(revision.get("via").asString()).isEqualTo("intake");
		String path = "/events/taken-in-000001";
		String taken = program.get(path).body();
		JsonNode only = read(path + "/versions").get("items");
		assertThat(only).hasSize(1);
		assertThat(only.at("/0/version").asLong()).isEqualTo(version);
		assertThat(only.at("/0/act").asString()).isEqualTo("created");
		assertThat(only.at("/0/via").asString()).isEqualTo("intake");
		assertThat(program.get(path + "/versions/1").body()).isEqualTo(taken);

		change("/entries/events/taken-in-000001", "{\"title\": \"Edited\"}");
		assertThat(read(path + "/versions").get("items").valueStream().map((one) -> one.get("act").asString()))
			.containsExactly("updated", "created");
		assertThat(program.get(path + "/versions/1").body()).isEqualTo(taken);
		HttpResponse<String> refused = revert(version);
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/articles/macron-announces-withdrawal | /dossiers/macron-announces-withdrawal | {"title": "%s"}
					/actors/emmanuel-macron               | /entries/actors/emmanuel-macron       | {"description": "%s"}
					/places/timbuktu                        | /entries/places/timbuktu                | {"aliases": ["%s"]}
					/events/macron-announces-withdrawal   | /entries/events/macron-announces-withdrawal | {"title": "%s"}
					/troop-counts/niger-french-1346-departed | /dossiers/niger-army-sets-december-22/troop-counts/niger-french-1346-departed | {"attributedTo": "%s"}""")
	void everyVersionOfAResourceIsKeptAsItWasServed(String path, String stated, String patch) throws Exception {
		String first = program.get(path).body();
		Instant before = Instant.now();
		long second = change(stated, patch.formatted("A second"));
		String edited = program.get(path).body();
		assertThat(edited).isNotEqualTo(first).contains("A second");
		change(stated, patch.formatted("A third"));

		JsonNode versions = read(path + "/versions").get("items");
		assertThat(versions.valueStream().map((one) -> one.get("number").asInt() + " " + one.get("act").asString()))
			.containsExactly("3 updated", "2 updated", "1 created");
		assertThat(versions.at("/1/version").asLong()).isEqualTo(second);
		assertThat(versions.at("/1/by").asString()).isEqualTo("admin");
		assertThat(versions.at("/1/because").asString()).isEqualTo("a test");
		assertThat(versions.at("/2/via").asString()).isEqualTo("seeds");

		Instant after = Instant.parse(versions.at("/1/recordedAt").asString());
		for (String question : List.of("/versions/1", "?asRecorded=1", "?asRecorded=" + (second - 1),
				"?asRecorded=" + before)) {
			assertThat(program.get(path + question).body()).as(question).isEqualTo(first);
		}
		for (String question : List.of("/versions/2", "?asRecorded=" + second, "?asRecorded=" + after)) {
			assertThat(program.get(path + question).body()).as(question).isEqualTo(edited);
		}
		for (String question : List.of("/versions/3", "?asRecorded=" + program.version(),
				"?asRecorded=" + Instant.now())) {
			assertThat(program.get(path + question).body()).as(question).isEqualTo(program.get(path).body());
		}
		assertThat(program.get(path + "?asRecorded=2000-01-01T00:00:00Z").statusCode()).isEqualTo(404);
		assertThat(program.get(path + "/versions/4").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "articles", "actors", "places", "events", "troop-counts" })
	void whatNeverWasHasNoVersions(String collection) throws Exception {
		for (String path : List.of("/versions", "/versions/1", "?asRecorded=1")) {
			HttpResponse<String> answer = program.get("/" + collection + "/never-there" + path);
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
			assertThat(json(answer).get("detail").asString()).contains("never-there");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "yesterday", "0", "-1", "1.5", "2026-12-01", "2026-13-01T00:00:00Z",
			"+1000000000-01-01T00:00:00Z", "99999999999999999999", "1%00" })
	void anInstantThatIsNoneIsRefused(String instant) throws Exception {
		HttpResponse<String> answer = program.get("/events/niger-coup?asRecorded=" + instant.replace("+", "%2B"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(json(answer).at("/errors/0/parameter").asString()).isEqualTo("asRecorded");
	}

	@Test
	void aDeletionIsAVersionWhoseReadingIsGone() throws Exception {
		String path = "/actors/comes-and-goes";
		String stated = "/entries/actors/comes-and-goes";
		ObjectNode actor = editor.stated("/entries/actors/niger-junta")
			.put("id", "comes-and-goes")
			.put("name", "Guest");
		actor.putArray("aliases");
		assertThat(editor.add(stated, actor).statusCode()).isEqualTo(201);
		long created = program.version();
		String first = program.get(path).body();
		assertThat(editor.delete(stated + WHY, "If-Match", "*").statusCode()).isEqualTo(204);
		long deleted = program.version();
		for (String question : List.of("/versions/2", "?asRecorded=" + deleted)) {
			HttpResponse<String> gone = program.get(path + question);
			assertThat(gone.statusCode()).as(gone.body()).isEqualTo(410);
			assertThat(json(gone).get("detail").asString()).contains("revision " + deleted, "by admin", "(a test)");
		}
		assertThat(program.get(path).statusCode()).isEqualTo(404);
		assertThat(program.get(path + "?asRecorded=" + created).body()).isEqualTo(first);

		assertThat(editor.add(stated, actor.put("description", "Back again.")).statusCode()).isEqualTo(201);
		assertThat(read(path + "/versions").get("items").valueStream().map((one) -> one.get("act").asString()))
			.containsExactly("created", "deleted", "created");
		assertThat(program.get(path + "/versions/1").body()).isEqualTo(first);
		assertThat(program.get(path + "/versions/2").statusCode()).isEqualTo(410);
		assertThat(program.get(path + "/versions/3").body()).isEqualTo(program.get(path).body())
			.contains("Back again.");
	}

	@Test
	void whatARevisionChangedAddedAndDeletedIsUndoneAndRedone() throws Exception {
		ObjectNode dossier = editor.stated("/dossiers/us-leaves-last-base-in-niger");
		String count = dossier.at("/troopCounts/0/id").asString();
		String before = program.get("/articles/us-leaves-last-base-in-niger").body();
		String place = program.get("/places/menaka").body();
		HttpResponse<String> written = program.post(Editor.JSON, "because=a%20test", """
				{"actors": [{"id": "newcomer", "name": "Newcomer", "kind": "person", "description": "Made up."}],
				"places": [%s]}""".formatted(editor.stated("/entries/places/menaka").put("name", "Menaka town")));
		assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
		long revision = program.version();
		assertThat(change("/dossiers/us-leaves-last-base-in-niger/troop-counts/" + count,
				"{\"attributedTo\": \"Nobody\"}"))
			.isEqualTo(revision + 1);
		assertThat(revert(revision + 1).statusCode()).isEqualTo(201);
		assertThat(program.get("/articles/us-leaves-last-base-in-niger").body()).isEqualTo(before);

		HttpResponse<String> undone = revert(revision);
		assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
		assertThat(Editor.header(undone, "Location"))
			.isEqualTo("%s/api/v1/revisions/%d".formatted(program.program().address(), program.version()));
		assertThat(program.get("/places/menaka").body()).isEqualTo(place);
		assertThat(program.get("/actors/newcomer").statusCode()).isEqualTo(404);

		HttpResponse<String> redone = revert(program.version());
		assertThat(redone.statusCode()).as(redone.body()).isEqualTo(201);
		assertThat(program.get("/places/menaka").body()).contains("Menaka town");
		assertThat(program.get("/actors/newcomer").statusCode()).isEqualTo(200);
	}

	@Test
	void whatHasChangedSinceIsNotUndone() throws Exception {
		long first = change("/entries/places/agadez", "{\"aliases\": [\"One\"]}");
		long second = change("/entries/places/agadez", "{\"aliases\": [\"Two\"]}");
		HttpResponse<String> refused = revert(first);
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
		assertThat(json(refused).get("detail").asString()).contains("place \"agadez\" (revision %d)".formatted(second));
		assertThat(program.version()).isEqualTo(second);
	}

	@Test
	void whatIsInUseByNowIsNotUndone() throws Exception {
		ObjectNode actor = editor.stated("/entries/actors/niger-junta").put("id", "in-use-soon").put("name", "In use");
		actor.putArray("aliases");
		assertThat(editor.add("/entries/actors/in-use-soon", actor).statusCode()).isEqualTo(201);
		long added = program.version();
		assertThat(editor.send("PUT", DOSSIER + "/relations/in-use-soon/leads/mali" + WHY, Editor.JSON, """
				{"actor": "in-use-soon", "relation": "leads", "other": "mali", "when": null,
				"citation": {"paragraph": 10, "start": 1643, "end": 1700}}""", "If-None-Match", "*").statusCode())
			.isEqualTo(201);
		HttpResponse<String> refused = revert(added);
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
		assertThat(json(refused).get("detail").asString()).contains("\"in-use-soon\" is in use");
	}

	@Test
	void anUndoingNeedsAReasonAndARevision() throws Exception {
		long version = change("/entries/places/douala", "{\"aliases\": [\"One\"]}");
		HttpResponse<String> without = editor.send("POST", "/revisions/%d/revert".formatted(version), "", "");
		assertThat(without.statusCode()).as(without.body()).isEqualTo(400);
		assertThat(json(without).at("/errors/0/parameter").asString()).isEqualTo("because");
		for (String unknown : List.of("0", "999999", "abc", "99999999999999999999")) {
			assertThat(editor.send("POST", "/revisions/%s/revert%s".formatted(unknown, WHY), "", "").statusCode())
				.isEqualTo(404);
		}
		HttpResponse<String> rehearsed = editor.send("POST",
				"/revisions/%d/revert%s&dryRun=true".formatted(version, WHY), "", "");
		assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(200);
		assertThat(json(rehearsed).get("changes").toString())
			.contains("{\"act\":\"updated\",\"kind\":\"place\",\"id\":\"douala\"}");
		assertThat(program.version()).isEqualTo(version);
		HttpResponse<String> everything = editor.send("POST", "/revisions/1/revert" + WHY, "", "");
		assertThat(everything.statusCode()).as(everything.body()).isEqualTo(409);
	}

	/** Changes fields of what is stated, and returns the revision. */
	private static long change(String path, String patch) throws Exception {
		HttpResponse<String> answer = editor.patch(path + WHY, patch, "If-Match", editor.tag(path));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer).get("version").asLong();
	}

	private static HttpResponse<String> revert(long version) throws Exception {
		return editor.send("POST", "/revisions/%d/revert%s".formatted(version, WHY), "", "");
	}

	private static JsonNode read(String path) throws Exception {
		HttpResponse<String> answer = program.get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return json(answer);
	}

}
