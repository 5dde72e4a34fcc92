package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.header;
import static org.saheltimeline.writing.submission.Editor.json;
import static org.saheltimeline.writing.submission.Editor.tag;

/**
 * Tests the life of what is stated at an address, from its first statement to its last.
 */
class EditTests {

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

	static Stream<Life> whatIsStatedIsAddedChangedDeletedAndAddedAgain() {
		return Stream.of(new Life("an actor", "/entries/actors/red-cross", "description", """
				{"id": "red-cross", "name": "Red Cross", "kind": "organisation", "aliases": [], "country": null,
				"wikidata": null, "description": "Made up."}"""),
				new Life("a place", "/entries/places/tillia", "name",
						"""
								{"id": "tillia", "name": "Tillia", "kind": "city", "aliases": [], "country": "NE", "within": "niger",
								"coordinates": {"lat": 16.0, "lon": 4.75}}"""),
				new Life("a dossier", "/dossiers/made-up", "title",
						"""
								{"id": "made-up", "seed": "made-up.txt", "sha256": "%s", "title": "Made up", "agency": null,
								"publisher": null, "published": {"edtf": "2023-12-12", "basis": "stated"},
								"publishedBecause": "Made up.",
								"paragraphs": [{"paragraph": 1, "start": 0, "end": 100, "leftOut": "A caption."}]}"""
							.formatted("0".repeat(64))),
				new Life("a report", DOSSIER + "/reports/embassy-closure", "says",
						"""
								{"event": "embassy-closure", "status": "occurred", "when": {"edtf": "2023-12", "basis": "inferred"},
								"says": "Made up.", "reason": null, "attributedTo": null,
								"citation": {"paragraph": 10, "start": 1643, "end": 1700}}"""),
				new Life("a troop count", DOSSIER + "/troop-counts/made-up", "attributedTo", """
						{"id": "made-up", "force": "france", "place": "niger", "measure": "departed", "component": null,
						"stated": 5, "qualifier": "exact", "when": {"edtf": "2023-12-01", "basis": "stated"},
						"reported": {"edtf": "2023-12-12", "basis": "stated"}, "attributedTo": "Nobody", "partOf": null,
						"citation": {"paragraph": 10, "start": 1643, "end": 1700}}"""),
				new Life("a relation", DOSSIER + "/relations/russia/supports/mali", "attributedTo",
						"""
								{"actor": "russia", "relation": "supports", "other": "mali", "when": null, "attributedTo": "Nobody",
								"citation": {"paragraph": 10, "start": 1643, "end": 1700}}"""));
	}

	@ParameterizedTest
	@MethodSource
	void whatIsStatedIsAddedChangedDeletedAndAddedAgain(Life life) throws Exception {
		String path = life.path;
		ObjectNode first = (ObjectNode) JsonMapper.shared().readTree(life.body);
		assertThat(program.get(path).statusCode()).isEqualTo(404);

		HttpResponse<String> added = editor.add(path, first);
		assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
		assertThat(header(added, "Location")).isEqualTo(program.program().address() + "/api/v1" + path);
		assertThat(tag(added)).isEqualTo(editor.tag(path)).matches("\"[A-Za-z0-9_.]{16}\\.json\"");
		assertThat(editor.add(path, first).statusCode()).isEqualTo(412);

		HttpResponse<String> changed = editor.put(path + WHY, first.put(life.field, "Another"), "If-Match", tag(added));
		assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
		assertThat(tag(changed)).isEqualTo(editor.tag(path)).isNotEqualTo(tag(added));
		assertThat(editor.stated(path).get(life.field).asString()).isEqualTo("Another");

		HttpResponse<String> patched = editor.patch(path + WHY, "{\"%s\": \"A third\"}".formatted(life.field),
				"If-Match", tag(changed));
		assertThat(patched.statusCode()).as(patched.body()).isEqualTo(200);
		assertThat(editor.stated(path).get(life.field).asString()).isEqualTo("A third");

		HttpResponse<String> deleted = editor.delete(path + WHY, "If-Match", tag(patched));
		assertThat(deleted.statusCode()).as(deleted.body()).isEqualTo(204);
		assertThat(deleted.body()).isEmpty();
		assertIsGone(path, first, tag(patched));

		long version = program.version();
		assertThat(editor.delete(path + WHY, "If-Match", tag(patched)).statusCode()).isEqualTo(204);
		assertThat(program.version()).isEqualTo(version);

		HttpResponse<String> again = editor.add(path, first);
		assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
		assertThat(tag(again)).isEqualTo(tag(changed)).isEqualTo(editor.tag(path));
	}

	private static void assertIsGone(String path, JsonNode first, String tag) throws Exception {
		HttpResponse<String> gone = program.get(path);
		assertThat(gone.statusCode()).as(gone.body()).isEqualTo(410);
		assertThat(json(gone).get("detail").asString()).contains("was deleted in revision " + program.version(),
				"by admin", "(a test)");
		assertThat(editor.put(path + WHY, first, "If-Match", tag).statusCode()).isEqualTo(410);
		assertThat(editor.patch(path + WHY, "{}", "If-Match", tag).statusCode()).isEqualTo(410);
	}

	@Test
	void anEventIsAddedWithItsReportAndEditedByItself() throws Exception {
		HttpResponse<String> alone = editor.add("/entries/events/made-up", JsonMapper.shared()
			.readTree(
					"{\"id\": \"made-up\", \"kind\": \"statement\", \"title\": \"A\", \"summary\": \"B\", \"links\": []}"));
		assertThat(alone.statusCode()).as(alone.body()).isEqualTo(422);
		assertThat(json(alone).at("/errors/0/detail").asString()).contains("no article reports \"made-up\"");

		String path = "/entries/events/niger-coup";
		String before = program.get("/events/niger-coup").body();
		ObjectNode stated = editor.stated(path);
		HttpResponse<String> changed = editor.patch(path + WHY, "{\"title\": \"A coup\"}", "If-Match",
				editor.tag(path));
		assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
		assertThat(json(program.get("/events/niger-coup")).get("title").asString()).isEqualTo("A coup");
		assertThat(editor.put(path + WHY, stated, "If-Match", tag(changed)).statusCode()).isEqualTo(200);
		assertThat(json(program.get("/events/niger-coup")).get("reports"))
			.isEqualTo(JsonMapper.shared().readTree(before).get("reports"));

		HttpResponse<String> inUse = editor.delete(path + WHY, "If-Match", "*");
		assertThat(inUse.statusCode()).as(inUse.body()).isEqualTo(409);
		assertThat(json(inUse).get("detail").asString()).contains("\"niger-coup\" is in use",
				"the article \"macron-announces-withdrawal\" reports it");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/entries/actors/france                                      | france
					/entries/places/niger                                       | niger
					/dossiers/niger-army-sets-december-22/troop-counts/niger-french-157-left         | niger-french-75-logisticians-left
					/dossiers/niger-army-sets-december-22/reports/french-equipment-leaves-niger | french-equipment-leaves-niger
					/dossiers/niger-army-sets-december-22                       | niger-army""")
	void whatIsInUseIsNotDeleted(String path, String named) throws Exception {
		long version = program.version();
		HttpResponse<String> refused = editor.delete(path + WHY, "If-Match", editor.tag(path));
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
		assertThat(json(refused).get("detail").asString()).contains(named);
		assertThat(program.version()).isEqualTo(version);
	}

	@Test
	void aMutualRelationIsTheSameFromBothEnds() throws Exception {
		String path = DOSSIER + "/relations/niger/cooperates-with/mali";
		String other = DOSSIER + "/relations/mali/cooperates-with/niger";
		assertThat(editor.stated(other)).isEqualTo(editor.stated(path));
		ObjectNode turned = editor.stated(path).put("actor", "niger").put("other", "mali");
		HttpResponse<String> answer = editor.put(other, turned, "If-Match", "\"stale.json\"");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(json(answer).get("version").isNull()).isTrue();
		assertThat(program.get(DOSSIER + "/relations/niger/leads/niger-junta").statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsAlreadySoIsNotWrittenEvenIfTheTagIsStale() throws Exception {
		String path = DOSSIER + "/reports/niger-coup";
		long version = program.version();
		HttpResponse<String> answer = editor.put(path, editor.stated(path), "If-Match", "\"stale.json\"");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(tag(answer)).isEqualTo(editor.tag(path));
		assertThat(json(answer).get("changes")).isEmpty();
		assertThat(program.version()).isEqualTo(version);
	}

	@Test
	void whatSomebodyElseDeletedIsGone() throws Exception {
		String path = "/entries/actors/deleted-by-another";
		editor.add(path,
				editor.stated("/entries/actors/niger-junta")
					.put("id", "deleted-by-another")
					.put("name", "Another")
					.putNull("wikidata")
					.set("aliases", JsonMapper.shared().createArrayNode()));
		String tag = editor.tag(path);
		assertThat(editor.another("colleague").delete(path + WHY, "If-Match", tag).statusCode()).isEqualTo(204);
		HttpResponse<String> late = editor.delete(path + WHY, "If-Match", tag);
		assertThat(late.statusCode()).as(late.body()).isEqualTo(410);
		assertThat(json(late).get("detail").asString()).contains("by colleague");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE" })
	void aChangeNeedsAReason(String method) throws Exception {
		String path = DOSSIER + "/relations/mali-junta/leads/mali";
		String body = editor.stated(path).put("attributedTo", "Nobody").toString();
		String type = method.equals("PUT") ? Editor.JSON : method.equals("PATCH") ? Editor.PATCH : "";
		HttpResponse<String> answer = editor.send(method, path, type, body, "If-Match", "*");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(json(answer).at("/errors/0/parameter").asString()).isEqualTo("because");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/dossiers/niger-army-sets-december-23                                         | niger-army-sets-december-22
			/dossiers/niger-army-sets-december-23/reports/niger-coup                      | niger-army-sets-december-22
			/entries/events/niger-cup                                                     | niger-coup
			/entries/actors/frances                                                       | france
			/entries/places/nigger                                                        | niger
			/dossiers/niger-army-sets-december-22/reports/niger-cup                       | niger-coup
			/dossiers/niger-army-sets-december-22/troop-counts/niger-french-158-left      | niger-french-157-left
			/dossiers/niger-army-sets-december-22/relations/mali-junta/lead/mali          |""")
	void whatIsNotThereIsNotFoundWithASuggestion(String path, String suggestion) throws Exception {
		HttpResponse<String> refused = editor.patch(path + WHY, "{}", "If-Match", "*");
		for (HttpResponse<String> answer : List.of(program.get(path), refused)) {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
			assertThat(json(answer).at("/errors/0/suggestion").asString("")).as(answer.body())
				.isEqualTo((suggestion != null) ? suggestion : "");
		}
	}

	/**
	 * The life of what is stated.
	 *
	 * @param what what it is
	 * @param path its address below {@code /api/v1}
	 * @param field a field with a text
	 * @param body what is stated first
	 */
	record Life(String what, String path, String field, String body) {

		@Override
		public String toString() {
			return this.what;
		}

	}

}
