package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.header;
import static org.saheltimeline.writing.submission.Editor.json;
import static org.saheltimeline.writing.submission.Editor.tag;

/**
 * Tests what an edit is answered for each condition that its editor sets, and that a
 * refused one changes nothing.
 */
class ConditionalEditTests {

	private static final String COUNT = "/dossiers/niger-army-sets-december-22/troop-counts/niger-french-157-left";

	private static final String GONE = "/entries/actors/deleted-by-colleague";

	private static final String WHY = "?because=a%20test";

	private static final Map<String, String> TYPES = Map.of("json", Editor.JSON, "yaml", WritableProgram.YAML, "patch",
			Editor.PATCH);

	private static WritableProgram program;

	private static Editor editor;

	private static String stale;

	@BeforeAll
	static void start() throws Exception {
		program = WritableProgram.start(OwnDatabase.create());
		editor = Editor.of(program);
		Editor colleague = editor.another("colleague");
		stale = editor.tag(COUNT);
		String why = "?because=a%20colleague%27s%20reason";
		assertThat(colleague.patch(COUNT + why, "{\"attributedTo\": \"A colleague\"}", "If-Match", stale).statusCode())
			.isEqualTo(200);
		assertThat(colleague.add(GONE, actor("deleted-by-colleague")).statusCode()).isEqualTo(201);
		assertThat(colleague.delete(GONE + why, "If-Match", "*").statusCode()).isEqualTo(204);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	private static ObjectNode actor(String id) throws Exception {
		ObjectNode actor = editor.stated("/entries/actors/niger-junta").put("id", id).put("name", id);
		actor.putArray("aliases");
		return actor;
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "conditional.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void anEditIsAnsweredAsItsConditionSays(String theCase, String method, String path, @Nullable String type,
			@Nullable String conditions, @Nullable String body, int status, String says, int revisions)
			throws Exception {
		long before = program.version();
		HttpResponse<String> answer = editor.send(method, path(path),
				(type != null) ? TYPES.getOrDefault(type, type) : "", (body != null) ? body(body) : "",
				headers(conditions));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(header(answer, "Content-Type"))
			.isEqualTo((status < 400) ? "application/json" : "application/problem+json");
		assertThat(answer.body()).contains(says)
			.doesNotContain("org.saheltimeline", "tools.jackson", "java.", "StreamRead", "select ");
		assertThat(program.version()).isEqualTo(before + revisions);
	}

	private static String path(String path) {
		String address = path.replace("COUNT", COUNT)
			.replace("NEW", "/entries/actors/never-there")
			.replace("GONE", GONE);
		return address.contains("?") ? address : address + WHY;
	}

	private static String body(String body) throws Exception {
		return switch (body) {
			case "STATED" -> editor.stated(COUNT).toString();
			case "CHANGED" -> editor.stated(COUNT).put("stated", 158).toString();
			case "ACTOR" -> actor("never-there").toString();
			case "ACTOR-GONE" -> actor("deleted-by-colleague").toString();
			default -> body;
		};
	}

	private static String[] headers(@Nullable String conditions) throws Exception {
		if (conditions == null) {
			return new String[0];
		}
		String current = editor.tag(COUNT);
		return Arrays
			.stream(conditions.replace("CURRENT-YAML", current.replace(".json", ".yaml"))
				.replace("STALE-YAML", stale.replace(".json", ".yaml"))
				.replace("CURRENT", current)
				.replace("STALE", stale)
				.split("; "))
			.flatMap((header) -> Stream.of(header.substring(0, header.indexOf(':')),
					header.substring(header.indexOf(':') + 1).strip()))
			.toArray(String[]::new);
	}

	@Test
	void whoIsTooLateLearnsWhatChangedSinceByWhomAndWhy() throws Exception {
		String path = "/dossiers/niger-army-sets-december-22/reports/niger-coup";
		String seen = editor.tag(path);
		Editor colleague = editor.another("translator");
		ObjectNode mine = editor.stated(path);
		assertThat(colleague
			.patch(path + "?because=a%20better%20word", "{\"says\": \"Another wording.\", \"via\": \"AFP\"}",
					"If-Match", seen)
			.statusCode()).isEqualTo(200);
		long revision = program.version();
		assertThat(colleague
			.patch("/dossiers/niger-army-sets-december-22/reports/niger-france-rift?because=elsewhere",
					"{\"says\": \"Elsewhere.\"}", "If-Match", "*")
			.statusCode()).isEqualTo(200);

		HttpResponse<String> late = editor.put(path + WHY, mine.put("reason", "Mine"), "If-Match", seen);
		assertThat(late.statusCode()).isEqualTo(412);
		assertThat(tag(late)).isEqualTo(editor.tag(path));
		JsonNode problem = json(late);
		assertThat(problem.get("detail").asString())
			.contains("revision %d by translator".formatted(revision), "(a better word)")
			.doesNotContain("elsewhere");
		assertThat(problem.get("errors").valueStream().map((error) -> error.get("pointer").asString()))
			.containsExactlyInAnyOrder("/says", "/via");
		assertThat(problem.at("/errors/0/detail").asString()).contains("Another wording.");

		HttpResponse<String> next = editor.patch(path + WHY, "{\"reason\": \"Mine\"}", "If-Match", tag(late));
		assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
	}

	@Test
	void aPatchKeepsWhatItDoesNotNameRemovesNullsAndReplacesListsAsAWhole() throws Exception {
		String path = "/dossiers/niger-army-sets-december-22/reports/niger-ends-defence-agreements";
		ObjectNode before = editor.stated(path);
		HttpResponse<String> answer = editor.patch(path + WHY, """
				{"via": "AFP", "when": {"basis": "resolved"},
				"who": [{"actor": "niger-junta", "role": "agent", "citation": null}]}""", "If-Match", editor.tag(path));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		ObjectNode after = editor.stated(path);
		assertThat(after.get("via").asString()).isEqualTo("AFP");
		assertThat(after.at("/when/basis").asString()).isEqualTo("resolved");
		assertThat(after.at("/when/edtf")).isEqualTo(before.at("/when/edtf"));
		assertThat(after.get("who")).hasSize(1);
		for (String kept : List.of("says", "status", "citation", "where")) {
			assertThat(after.get(kept)).isEqualTo(before.get(kept));
		}

		HttpResponse<String> removed = editor.patch(path + WHY, "{\"via\": null}", "If-Match", tag(answer));
		assertThat(removed.statusCode()).as(removed.body()).isEqualTo(200);
		assertThat(editor.stated(path).path("via").isMissingNode() || editor.stated(path).get("via").isNull()).isTrue();
		assertThat(editor.put(path + WHY, before, "If-Match", tag(removed)).statusCode()).isEqualTo(200);
		assertThat(editor.stated(path)).isEqualTo(before);
	}

	@Test
	void yamlSaysTheSameAsJson() throws Exception {
		String path = "/entries/places/niamey";
		HttpResponse<String> yaml = program.program().get(path, "Accept", "application/yaml");
		HttpResponse<String> answer = editor.send("PUT", path + WHY, WritableProgram.YAML,
				yaml.body().replaceFirst("aliases: .*", "aliases: [Made up]"), "If-Match", tag(yaml));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		ObjectNode stated = editor.stated(path);
		assertThat(stated.at("/aliases/0").asString()).isEqualTo("Made up");
		assertThat(tag(answer)).isEqualTo(editor.tag(path));
		stated.putArray("aliases");
		assertThat(editor.put(path + WHY, stated, "If-Match", tag(answer)).statusCode()).isEqualTo(200);
	}

	@Test
	void anEditElsewhereInTheDossierDoesNotBreakAnOpenForm() throws Exception {
		String mine = "/dossiers/last-french-troops-to-leave-niger";
		JsonNode dossier = editor.stated(mine);
		String first = mine + "/reports/" + dossier.at("/reports/0/event").asString();
		String second = mine + "/reports/" + dossier.at("/reports/1/event").asString();
		String seen = editor.tag(first);
		assertThat(editor.patch(second + WHY, "{\"says\": \"Elsewhere.\"}", "If-Match", "*").statusCode())
			.isEqualTo(200);
		assertThat(editor.patch(first + WHY, "{\"says\": \"Here.\"}", "If-Match", seen).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "PUT", "PATCH", "DELETE" })
	void onlyWritersEdit(String method) throws Exception {
		Editor reader = editor.another("robot-" + method.toLowerCase(Locale.ROOT), "intake");
		String type = method.equals("PATCH") ? Editor.PATCH : Editor.JSON;
		HttpResponse<String> forbidden = reader.send(method, COUNT + WHY, type, "{", "If-Match", "*");
		assertThat(forbidden.statusCode()).as(forbidden.body()).isEqualTo(403);
		assertThat(header(forbidden, "WWW-Authenticate")).contains("insufficient_scope");
		HttpResponse<String> nobody = new Editor(program.program(), "no-token-at-all").send(method, COUNT + WHY, type,
				"{", "If-Match", "*");
		assertThat(nobody.statusCode()).as(nobody.body()).isEqualTo(401);
		assertThat(header(nobody, "WWW-Authenticate")).startsWith("Bearer");
	}

	@Test
	void theMediaTypesThatAnEditTakesAreNamed() throws Exception {
		HttpResponse<String> refused = editor.send("PATCH", COUNT, Editor.JSON, "{}", "If-Match", "*");
		assertThat(header(refused, "Accept-Patch")).isEqualTo(Editor.PATCH);
		HttpResponse<String> options = editor.send("OPTIONS", COUNT, "", "");
		assertThat(header(options, "Accept-Patch")).isEqualTo(Editor.PATCH);
		assertThat(header(options, "Allow")).contains("GET", "PUT", "PATCH", "DELETE");
		assertThat(header(editor.send("POST", "/submissions", "text/csv", "a"), "Accept-Post"))
			.isEqualTo("application/yaml, application/json");
	}

	@Test
	void whatComesFromLockedSeedsIsEditedOnlyThere() throws Exception {
		try (WritableProgram locked = WritableProgram.start(OwnDatabase.create(), "--timeline.seeds.locked=true")) {
			Editor writer = Editor.of(locked);
			long before = locked.version();
			ObjectNode changed = writer.stated(COUNT).put("attributedTo", "Somebody");
			for (HttpResponse<String> refused : List.of(writer.put(COUNT + WHY, changed, "If-Match", "*"),
					writer.patch(COUNT + WHY, "{\"attributedTo\": \"Somebody\"}", "If-Match", "*"),
					writer.delete("/entries/actors/france" + WHY, "If-Match", "*"))) {
				assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
				assertThat(refused.body()).contains("/problems/seeds-locked", "Edit the file");
			}
			assertThat(locked.version()).isEqualTo(before);
			ObjectNode actor = writer.stated("/entries/actors/niger-junta")
				.put("id", "not-a-seed")
				.put("name", "A name");
			actor.putArray("aliases");
			assertThat(writer.add("/entries/actors/not-a-seed", actor).statusCode()).isEqualTo(201);
		}
	}

	@Test
	void whileTheDeskIsTakenForLongWritersAreAskedToComeBack() throws Exception {
		try (Connection intake = program.database().source().getConnection()) {
			intake.setAutoCommit(false);
			intake.createStatement().execute("select pg_advisory_xact_lock(6174013)");
			HttpResponse<String> busy = editor.patch(COUNT + WHY, "{\"attributedTo\": \"Late\"}", "If-Match", "*");
			assertThat(busy.statusCode()).as(busy.body()).isEqualTo(503);
			assertThat(header(busy, "Retry-After")).matches("[1-9][0-9]*");
			assertThat(program.get("/events/niger-coup").statusCode()).isEqualTo(200);
		}
	}

}
