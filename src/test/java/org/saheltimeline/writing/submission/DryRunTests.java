package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.json;

/**
 * Tests that a dry run says what the run says, and does not change a row of the database.
 */
class DryRunTests {

	private static final String COUNT = "/dossiers/niger-army-sets-december-22/troop-counts/niger-french-157-left";

	private static final String KEY = "Idempotency-Key";

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

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "dry-runs.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void aDryRunSaysWhatTheRunSaysAndChangesNoRow(String theCase, String method, String path, @Nullable String type,
			@Nullable String condition, @Nullable String body, int status) throws Exception {
		List<String> before = rows();
		HttpResponse<String> rehearsed = send(method, path + "?dryRun=true&because=a%20test", type, condition, body);
		assertThat(rows()).isEqualTo(before);
		HttpResponse<String> run = send(method, path + "?because=a%20test", type, condition, body);
		assertThat(run.statusCode()).as(run.body()).isEqualTo(status);
		if (status >= 400) {
			assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(status);
			assertThat(problem(rehearsed)).isEqualTo(problem(run));
			assertThat(rows()).isEqualTo(before);
		}
		else {
			assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(200);
			JsonNode revision = json(program.get("/revisions/" + program.version()));
			assertThat(json(rehearsed).get("changes")).isEqualTo(revision.get("changes")).isNotEmpty();
			assertThat(json(rehearsed).get("edits")).isEqualTo(revision.get("edits"));
			assertThat(json(rehearsed).get("version").isNull()).isTrue();
			assertThat(rows()).isNotEqualTo(before);
		}
	}

	private static HttpResponse<String> send(String method, String path, @Nullable String type,
			@Nullable String condition, @Nullable String body) throws Exception {
		String[] headers = (condition != null) ? new String[] { condition, "*" } : new String[0];
		String text = (body != null) ? body : "";
		return editor.send(method, path.replace("COUNT", COUNT).replace("LAST", String.valueOf(program.version())),
				(type != null) ? type : "", text.equals("DOSSIER") ? dossier() : text, headers);
	}

	/** Returns a dossier with a mistake in each of its first reports. */
	private static String dossier() throws Exception {
		ObjectNode dossier = editor.stated("/dossiers/niger-army-sets-december-22");
		((ObjectNode) dossier.at("/reports/0")).put("event", "never-there");
		((ObjectNode) dossier.at("/reports/1/when")).put("edtf", "2023-02-30");
		((ObjectNode) dossier.at("/reports/2/citation")).put("end", 9_000);
		return dossier.toString();
	}

	private static ObjectNode problem(HttpResponse<String> answer) {
		ObjectNode problem = (ObjectNode) json(answer);
		problem.remove(List.of("instance", "requestId"));
		return problem;
	}

	private static List<String> rows() {
		return TestDatabase.rows(program.database().jdbc());
	}

	@Test
	void aDryRunDoesNotUseUpItsKey() throws Exception {
		String body = "actors: [{id: keyed, name: Keyed, kind: person, description: Made up.}]";
		HttpResponse<String> rehearsed = editor.send("POST", "/submissions?dryRun=true", WritableProgram.YAML, body,
				KEY, "rehearsed");
		assertThat(rehearsed.statusCode()).isEqualTo(200);
		assertThat(editor.send("POST", "/submissions", WritableProgram.YAML, body, KEY, "rehearsed").statusCode())
			.isEqualTo(201);
	}

}
