package org.saheltimeline.writing.erasure;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the command that erases what must not stay in history. */
class EraseTests {

	private static final String WHY = "?because=a%20test";

	private static final String SECRET = "Jane Doe";

	@TempDir
	private static Path folder;

	private static OwnDatabase database;

	private static WritableProgram program;

	private static Editor editor;

	@BeforeAll
	static void start() throws Exception {
		database = OwnDatabase.create();
		program = WritableProgram.start(database);
		editor = Editor.of(program);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@Test
	void whatIsErasedIsNowhereInTheDatabase() throws Exception {
		String path = "/entries/actors/jane-doe";
		String dossier = "/dossiers/niger-army-sets-december-22";
		ObjectNode before = editor.stated(dossier);
		assertThat(editor.add(path, actor()).statusCode()).isEqualTo(201);
		ObjectNode naming = before.deepCopy();
		((ObjectNode) naming.at("/relations/0")).put("actor", "jane-doe");
		assertThat(editor.put(dossier + WHY, naming, "If-Match", "*").statusCode()).isEqualTo(200);
		assertThat(editor.put(dossier + WHY, before, "If-Match", "*").statusCode()).isEqualTo(200);
		assertThat(editor.delete(path + WHY, "If-Match", "*").statusCode()).isEqualTo(204);
		assertThat(tablesThatHold(SECRET)).isNotEmpty();

		RunningProgram erasure = erase("actor:jane-doe");

		assertThat(erasure.exitCode()).as(erasure.output()).isZero();
		assertThat(erasure.output()).containsPattern(
				"Erased [1-9]\\d* earlier states of the actor \"jane-doe\" and of others that name it, in revision 6");
		assertThat(tablesThatHold(SECRET)).isEmpty();
		assertThat(program.get("/actors/jane-doe/versions/1").statusCode()).isEqualTo(410);
		assertThat(program.get("/actors/jane-doe?asRecorded=2").body()).contains("has been erased");
		assertThat(program.get(path).body()).contains("was deleted in revision 5 by admin");
		assertThat(program.get("/articles/niger-army-sets-december-22?asRecorded=3").statusCode()).isEqualTo(410);
		assertThat(program.get("/articles/niger-army-sets-december-22?asRecorded=2").statusCode()).isEqualTo(200);
		JsonNode newest = Editor.json(program.get("/revisions?limit=1")).at("/items/0");
		assertThat(newest.get("via").asString()).isEqualTo("erasure");
		assertThat(newest.get("because").asString()).isEqualTo("Erased from history: actor \"jane-doe\"");
		for (int version = 1; version <= 6; version++) {
			assertThat(program.get("/revisions/" + version).body()).doesNotContain(SECRET);
		}
		HttpResponse<String> revert = editor.send("POST", "/revisions/5/revert" + WHY, "", "");
		assertThat(revert.statusCode()).as(revert.body()).isEqualTo(410);
	}

	private static ObjectNode actor() {
		return (ObjectNode) JsonMapper.shared().readTree("""
				{"id": "jane-doe", "name": "%s", "kind": "person", "aliases": [], "country": null, "wikidata": null,
				"description": "Made up."}""".formatted(SECRET));
	}

	private static List<String> tablesThatHold(String text) {
		return database.jdbc()
			.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> database.jdbc()
				.sql("select exists (select from %1$s where %1$s::text like :text)".formatted(table))
				.param("text", "%" + text + "%")
				.query(Boolean.class)
				.single())
			.map(String::valueOf)
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			actor:france     | The actor "france" is still there. Delete it first, and what refers to it.
			actor:frances    | History holds no earlier state of the actor "frances". Check its id.
			person:jane-doe  | The kinds are article, actor, place, event, troop-count.""")
	void whatCannotBeErasedIsRefusedInOneLine(String subject, String says) throws Exception {
		long version = program.version();
		RunningProgram erasure = erase(subject);
		assertThat(erasure.exitCode()).isEqualTo(1);
		assertThat(erasure.complaints()).singleElement().asString().startsWith("ERROR: ").endsWith(says);
		assertThat(program.version()).isEqualTo(version);
	}

	private static RunningProgram erase(String subject) throws Exception {
		return RunningProgram.start(folder, database.arguments("--timeline.erase=" + subject));
	}

}
