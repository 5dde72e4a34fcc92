package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.header;
import static org.saheltimeline.writing.submission.Editor.json;
import static org.saheltimeline.writing.submission.Editor.tag;

/**
 * Tests that a write with a key is made once, however often it is sent, and answered the
 * same each time.
 */
class IdempotencyTests {

	private static final String KEY = "Idempotency-Key";

	private static final String REPLAYED = "Idempotency-Replayed";

	private static final String WHY = "?because=a%20test";

	private static final String PLACE = "/entries/places/niamey";

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

	static Stream<Write> aRepeatedWriteIsAnsweredAsBefore() {
		return Stream.of(new Write("a submission", "POST", "/submissions", WritableProgram.YAML, "", """
				actors: [{id: sent-twice, name: Sent twice, kind: person, description: Made up.}]
				"""),
				new Write("something new", "PUT", "/entries/actors/added-twice", WritableProgram.YAML, "If-None-Match",
						"{id: added-twice, name: Added twice, kind: person, description: Made up.}"),
				new Write("a change", "PATCH", "/entries/actors/added-twice", Editor.PATCH, "If-Match",
						"{\"description\": \"Changed once.\"}"),
				new Write("a removal", "DELETE", "/entries/actors/added-twice", "", "If-Match", ""));
	}

	@ParameterizedTest
	@MethodSource
	void aRepeatedWriteIsAnsweredAsBefore(Write write) throws Exception {
		assertIsWrittenOnce(write);
	}

	@Test
	void aRevisionIsRevertedOnce() throws Exception {
		HttpResponse<String> written = editor.patch("/entries/places/niger" + WHY, "{\"aliases\": [\"Made up\"]}",
				"If-Match", "*");
		assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
		assertIsWrittenOnce(
				new Write("an undoing", "POST", "/revisions/%d/revert".formatted(program.version()), "", "", ""));
	}

	private static void assertIsWrittenOnce(Write write) throws Exception {
		String key = write.what.replace(' ', '-');
		HttpResponse<String> first = write.send(editor, key);
		assertThat(first.statusCode()).as(first.body()).isBetween(200, 204);
		assertThat(header(first, REPLAYED)).isEmpty();
		long version = program.version();
		for (String again : List.of(key, "\"" + key + "\"")) {
			HttpResponse<String> repeated = write.send(editor, again);
			assertThat(repeated.statusCode()).as(repeated.body()).isEqualTo(first.statusCode());
			assertThat(repeated.body()).isEqualTo(first.body());
			assertThat(header(repeated, REPLAYED)).isEqualTo("true");
			for (String name : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
				assertThat(header(repeated, name)).isEqualTo(header(first, name));
			}
		}
		assertThat(program.version()).isEqualTo(version);
	}

	@Test
	void theAnswerStaysTheSameWhateverIsWrittenLater() throws Exception {
		String path = "/entries/actors/mohamed-bazoum";
		ObjectNode mine = editor.stated(path).put("description", "Mine.");
		HttpResponse<String> first = editor.put(path + WHY, mine, "If-Match", "*", KEY, "stays-the-same");
		assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
		assertThat(editor.patch(path + WHY, "{\"description\": \"Another.\"}", "If-Match", "*").statusCode())
			.isEqualTo(200);
		HttpResponse<String> repeated = editor.put(path + WHY, mine, "If-Match", "*", KEY, "stays-the-same");
		assertThat(repeated.body()).isEqualTo(first.body());
		assertThat(tag(repeated)).isEqualTo(tag(first)).isNotEqualTo(editor.tag(path));
		assertThat(editor.stated(path).get("description").asString()).isEqualTo("Another.");
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			another body      | PATCH  | /entries/places/niamey?because=one   | {"name": "Another"} | If-Match
			another reason    | PATCH  | /entries/places/niamey?because=two   | {"name": "First"}   | If-Match
			another address   | PATCH  | /entries/places/agadez?because=one   | {"name": "First"}   | If-Match
			another method    | PUT    | /entries/places/niamey?because=one   | PLACE               | If-Match
			a dry run         | PATCH  | /entries/places/niamey?because=one&dryRun=true | {"name": "First"} | If-Match
			another condition | PATCH  | /entries/places/niamey?because=one   | {"name": "First"}   | If-None-Match""")
	void aKeyThatWasUsedForAnotherRequestIsRefused(String theCase, String method, String path, String body,
			String condition) throws Exception {
		editor.patch(PLACE + "?because=one", "{\"name\": \"First\"}", "If-Match", "*", KEY, "used");
		long version = program.version();
		HttpResponse<String> other = editor.send(method, path, method.equals("PUT") ? Editor.JSON : Editor.PATCH,
				body.equals("PLACE") ? editor.stated(PLACE).put("name", "Put").toString() : body, condition, "*", KEY,
				"\"used\"");
		assertThat(other.statusCode()).as(other.body()).isEqualTo(422);
		assertThat(other.body()).contains("/problems/key-reused");
		assertThat(program.version()).isEqualTo(version);
	}

	@Test
	void everyTokenHasKeysOfItsOwn() throws Exception {
		String path = "/entries/places/mali";
		Editor colleague = editor.another("colleague");
		for (Editor one : List.of(editor, colleague)) {
			HttpResponse<String> answer = one.patch(path + WHY,
					"{\"aliases\": [\"A name by %d\"]}".formatted(one.token().length()), "If-Match", "*", KEY,
					"common");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(header(answer, REPLAYED)).isEmpty();
		}
	}

	@Test
	void aRefusalIsNotKeptSoThatTheKeyCanBeUsedAgain() throws Exception {
		String path = "/entries/actors/refused-first";
		String body = "{\"id\": \"refused-first\", \"name\": \"%s\", \"kind\": \"person\", \"description\": \"Made up.\"}";
		HttpResponse<String> refused = editor.send("PUT", path, Editor.JSON, body.formatted("France"), "If-None-Match",
				"*", KEY, "refused");
		assertThat(refused.statusCode()).isEqualTo(422);
		HttpResponse<String> mended = editor.send("PUT", path, Editor.JSON, body.formatted("Mended"), "If-None-Match",
				"*", KEY, "refused");
		assertThat(mended.statusCode()).as(mended.body()).isEqualTo(201);
		assertThat(header(mended, REPLAYED)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\"\"", "a b", "\"unended", "a\"b" })
	void aKeyHasToBeVisibleAscii(String key) throws Exception {
		assertIsRefused(key);
	}

	@Test
	void aKeyHasAtMost255Characters() throws Exception {
		assertIsRefused("k".repeat(256));
		String body = "actors: [{id: long-key, name: Long key, kind: person, description: Made up.}]";
		for (String key : List.of("k".repeat(255), "\"" + "k".repeat(255) + "\"")) {
			assertThat(editor.send("POST", "/submissions", WritableProgram.YAML, body, KEY, key).statusCode())
				.isEqualTo(201);
		}
	}

	private static void assertIsRefused(String key) throws Exception {
		long version = program.version();
		HttpResponse<String> answer = editor.patch(PLACE + WHY, "{\"name\": \"Never\"}", "If-Match", "*", KEY, key);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(json(answer).get("detail").asString()).contains("`Idempotency-Key` has 1 to 255 visible ASCII");
		assertThat(program.version()).isEqualTo(version);
	}

	@Test
	void ofTwentyAtOnceOneIsWrittenAndAllGetItsAnswer() throws Exception {
		String body = "actors: [{id: twenty, name: Twenty, kind: person, description: Made up.}]";
		long before = program.version();
		List<HttpResponse<String>> answers = new ArrayList<>();
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<HttpResponse<String>> send = () -> editor.send("POST", "/submissions", WritableProgram.YAML, body,
					KEY, "twenty");
			for (Future<HttpResponse<String>> answer : senders
				.invokeAll(Stream.generate(() -> send).limit(20).toList())) {
				answers.add(answer.get());
			}
		}
		assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
		assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.getFirst().body());
		assertThat(answers).filteredOn((answer) -> header(answer, REPLAYED).isEmpty()).hasSize(1);
		assertThat(program.version()).isEqualTo(before + 1);
	}

	@Test
	void aWeekLaterTheKeyIsForgotten() throws Exception {
		String body = "actors: [{id: week-%d, name: Week %d, kind: person, description: Made up.}]";
		assertThat(editor.send("POST", "/submissions", WritableProgram.YAML, body.formatted(1, 1), KEY, "week")
			.statusCode()).isEqualTo(201);
		program.database().execute("update given_answer set given_at = now() - interval '7 days' where key = 'week'");
		HttpResponse<String> later = editor.send("POST", "/submissions", WritableProgram.YAML, body.formatted(2, 2),
				KEY, "week");
		assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
		assertThat(header(later, REPLAYED)).isEmpty();
	}

	/**
	 * A write that is sent more than once.
	 *
	 * @param what what it is
	 * @param condition the header for its condition, which is {@code *}; empty for none
	 */
	record Write(String what, String method, String path, String type, String condition, String body) {

		HttpResponse<String> send(Editor editor, String key) throws Exception {
			String[] headers = this.condition.isEmpty() ? new String[] { KEY, key }
					: new String[] { this.condition, "*", KEY, key };
			return editor.send(this.method, this.path + WHY, this.type, this.body, headers);
		}

		@Override
		public String toString() {
			return this.what;
		}

	}

}
