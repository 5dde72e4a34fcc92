package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.OwnDatabase;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.json;

/**
 * Tests that a bad value is refused wherever it is written, with the place where it is,
 * and that nothing is written then.
 */
class BadValueTests {

	private static final String DOSSIER = "/dossiers/niger-army-sets-december-22";

	/** What is stated, by its name in the table. */
	private static final Map<String, String> STATED = Map.of("actor", "/entries/actors/niger-junta", "place",
			"/entries/places/niamey", "event", "/entries/events/niger-coup", "dossier", DOSSIER, "report",
			DOSSIER + "/reports/niger-coup", "count", DOSSIER + "/troop-counts/niger-french-157-left", "part",
			DOSSIER + "/troop-counts/niger-french-75-logisticians-left");

	private static final String WHY = "?because=a%20test";

	private static final String VALUE = "the value";

	/** An answer lists only the first, which may be about what rests on the value. */
	private static final int MOST_ERRORS = 50;

	private static final Duration SOON = Duration.ofSeconds(20);

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
	@CsvFileSource(resources = "bad-values.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void aBadValueIsRefusedWithItsPlace(String theCase, String what, String field, String value, int status,
			@Nullable String says) throws Exception {
		long version = program.version();
		String path = path(what);
		String pointer = "/" + field;
		String raw = expanded(value);
		String whole = with(editor.stated(path), pointer, raw);
		for (String type : List.of(Editor.JSON, WritableProgram.YAML)) {
			assertIsRefused(editor.send("PUT", path + WHY, type, whole, "If-Match", "*"), status, pointer, says);
			assertIsRefused(editor.send("POST", "/submissions" + WHY, type, submission(what, whole)), status,
					at(what) + pointer, says);
		}
		if (!value.equals("null")) {
			String patch = with(JsonMapper.shared().createObjectNode(), pointer, raw);
			if (!value.startsWith("{")) { // which would only add to the fields that are
											// there
				assertIsRefused(editor.send("PATCH", path + WHY, Editor.PATCH, patch, "If-Match", "*"), status, pointer,
						says);
			}
		}
		assertThat(program.version()).isEqualTo(version);
	}

	private static void assertIsRefused(HttpResponse<String> answer, int status, String pointer,
			@Nullable String says) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(Editor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).contains((says != null) ? says : "")
			.doesNotContain("org.saheltimeline", "tools.jackson", "StreamRead", "select ", "Exception")
			.hasSizeLessThan(60_000);
		List<String> pointers = json(answer).get("errors")
			.valueStream()
			.map((error) -> error.path("pointer").asString(""))
			.toList();
		if (pointers.size() < MOST_ERRORS) {
			assertThat(pointers).as(answer.body())
				.anyMatch((at) -> at.startsWith(pointer) || (!at.isEmpty() && pointer.startsWith(at)));
		}
	}

	/** Returns an object with a value, which may be no JSON at all, in one field. */
	private static String with(ObjectNode object, String pointer, String raw) {
		JsonPointer at = JsonPointer.compile(pointer);
		ObjectNode owner = object;
		for (JsonPointer step = at; !step.tail().matches(); step = step.tail()) {
			String name = step.getMatchingProperty();
			owner = (owner.get(name) instanceof ObjectNode part) ? part : owner.putObject(name);
		}
		owner.put(at.last().getMatchingProperty(), VALUE);
		return object.toString().replace("\"" + VALUE + "\"", raw);
	}

	private static String submission(String what, String whole) throws Exception {
		return switch (what) {
			case "actor", "place", "event" -> "{\"%ss\": [%s]}".formatted(what, whole);
			case "dossier" -> "{\"dossiers\": [%s]}".formatted(whole);
			default -> {
				ObjectNode dossier = editor.stated(DOSSIER);
				((ArrayNode) dossier.get(list(what))).set(index(what), VALUE);
				yield "{\"dossiers\": [%s]}".formatted(dossier.toString().replace("\"" + VALUE + "\"", whole));
			}
		};
	}

	private static String at(String what) throws Exception {
		return switch (what) {
			case "actor", "place", "event" -> "/%ss/0".formatted(what);
			case "dossier" -> "/dossiers/0";
			default -> "/dossiers/0/%s/%d".formatted(list(what), index(what));
		};
	}

	private static String path(String what) {
		return Objects.requireNonNull(STATED.get(what));
	}

	private static String list(String what) {
		return what.equals("report") ? "reports" : "troopCounts";
	}

	private static int index(String what) throws Exception {
		JsonNode fact = editor.stated(path(what));
		return editor.stated(DOSSIER).get(list(what)).valueStream().toList().indexOf(fact);
	}

	private static String expanded(String value) {
		return value.replace("ZALGO", "\u0301".repeat(60))
			.replace("LONG", "a".repeat(2_001))
			.replace("SLUG", "a".repeat(101))
			.replace("NAME", incompressible(301))
			.replace("DIGITS", "9".repeat(900))
			.replace("SETS", "{" + "2023,".repeat(380) + "2023}");
	}

	/** Returns Chinese characters that no index could hold by compressing them. */
	private static String incompressible(int length) {
		return new Random(1).ints(length, 0x4E00, 0x9FA5).mapToObj(Character::toString).collect(Collectors.joining());
	}

	@Test
	void theLongestNamesAndTextsAreTaken() throws Exception {
		String name = incompressible(299);
		HttpResponse<String> answer = editor.send("PUT", "/entries/actors/long-name", Editor.JSON, """
				{"id": "long-name", "name": "%s", "kind": "person", "aliases": ["%s"], "description": "%s"}"""
			.formatted(name, name.substring(1) + "A", "\uD83D\uDE00".repeat(2_000)), "If-None-Match", "*");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
	}

	@Test
	void aNumberOfHalfAMillionDigitsTakesNoTime() throws Exception {
		Instant start = Instant.now();
		String digits = "9".repeat(500_000);
		HttpResponse<String> answer = editor.patch(path("count") + WHY, "{\"stated\": %s}".formatted(digits),
				"If-Match", "*");
		assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
		assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
	}

}
