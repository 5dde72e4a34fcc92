package org.saheltimeline.writing.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import org.saheltimeline.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.json;

/**
 * Tests that a body that is made to do harm is refused at each address that takes one,
 * soon, with little memory, and without a row being written.
 */
class BadBodyTests {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String JSON = Editor.JSON;

	private static final String YAML = WritableProgram.YAML;

	private static WritableProgram program;

	private static RunningProgram process;

	private static List<String> rows;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		OwnDatabase database = OwnDatabase.create();
		process = RunningProgram.start(folder, List.of("-Xmx256m"), WritableProgram.arguments(database)).untilReady();
		program = new WritableProgram(database, process);
		rows = TestDatabase.rows(program.database().jdbc());
	}

	@AfterAll
	static void stop() throws Exception {
		program.close();
		assertThat(process.output()).doesNotContain("OutOfMemoryError", "StackOverflowError");
		assertThat(TestDatabase.rows(program.database().jdbc())).isEqualTo(rows);
	}

	static Stream<Body> aBadBodyIsRefused() throws IOException {
		return Stream.of(
				// Not well-formed
				Body.of("an object that breaks off", JSON, 400, "{"), Body.of("a list that breaks off", YAML, 400, "["),
				Body.of("nothing", JSON, 400, ""), Body.of("blanks", YAML, 400, " \n\n "),
				Body.of("a comma at the end", JSON, 400, "{\"actors\": [],}"),
				Body.of("single quotes", JSON, 400, "{'actors': []}"), Body.of("a comment", JSON, 400, "/* */ {}"),
				Body.of("NaN", JSON, 400, "{\"stated\": NaN}"),
				Body.of("Infinity", JSON, 400, "{\"stated\": -Infinity}"),
				Body.of("a leading zero", JSON, 400, "{\"stated\": 007}"),
				Body.of("a plus", JSON, 400, "{\"stated\": +1}"),
				Body.of("a hexadecimal number", JSON, 400, "{\"stated\": 0x10}"),
				Body.of("an unknown escape", JSON, 400, "{\"name\": \"\\x41\"}"),
				Body.of("a line break in a text", JSON, 400, "{\"name\": \"A\nB\"}"),
				Body.of("a raw NUL", JSON, 400, "{\"name\": \"A\0B\"}"),
				Body.of("a raw NUL", YAML, 400, "name: \"A\0B\""),
				Body.of("a raw control character", YAML, 400, "name: \"A\u0007B\""),
				Body.of("two values", JSON, 400, "{} {}"), Body.of("two documents", YAML, 400, "{}\n---\n{}"),
				Body.of("a tab that indents", YAML, 400, "actors:\n\t- id: a"),
				Body.of("a key twice", JSON, 400, "{\"name\": \"A\", \"name\": \"B\"}"),
				Body.of("a key twice", YAML, 400, "name: A\nname: B"),
				Body.of("a key twice, once escaped", JSON, 400, "{\"name\": \"A\", \"n\\u0061me\": \"B\"}"),
				Body.of("a key twice, far down", JSON, 400, "{\"when\": {\"edtf\": \"2023\", \"edtf\": \"2024\"}}"),
				Body.of("a list as a key", YAML, 400, "? [a, b]\n: c"),
				// What YAML has and JSON does not
				Body.of("an anchor", YAML, 400, "actors: &a []"), Body.of("an alias", YAML, 400, "a: &a [x]\nb: *a"),
				Body.of("an alias of nothing", YAML, 400, "a: *a"), Body.of("an alias of itself", YAML, 400, "&a [*a]"),
				Body.of("a merge key", YAML, 400, "a: &a {x: 1}\nb: {<<: *a}"),
				Body.of("a tag of Java", YAML, 400,
						"!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost\"]]"),
				Body.of("a tag of one's own", YAML, 400, "name: !secret a"),
				Body.of("binary data", YAML, 400, "name: !!binary aGVsbG8="),
				Body.of("a billion laughs", YAML, 400, laughs()),
				// Not UTF-8
				Body.ofBytes("a byte that is none", JSON, 400, "7b226e616d65223a2022ff227d"),
				Body.ofBytes("an overlong NUL", JSON, 400, "7b226e616d65223a2022c080227d"),
				Body.ofBytes("half a pair in bytes", JSON, 400, "7b226e616d65223a2022eda080227d"),
				Body.ofBytes("a character that breaks off", JSON, 400, "7b226e616d65223a2022e282227d"),
				new Body("UTF-16", JSON, 400, "{\"name\": \"A\"}".getBytes(StandardCharsets.UTF_16)),
				new Body("UTF-16", YAML, 400, "name: A".getBytes(StandardCharsets.UTF_16LE)),
				Body.of("another charset", "application/json;charset=ISO-8859-1", 415, "{}"),
				Body.of("another charset", "application/yaml;charset=UTF-16", 415, "name: A"),
				Body.of("a charset that does not exist", "application/json;charset=klingon", 415, "{}"),
				Body.of("XML", "application/xml", 415,
						"<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
				Body.of("a form", "application/x-www-form-urlencoded", 415, "name=A"),
				Body.of("a form of parts", "multipart/form-data;boundary=x", 415,
						"--x\r\nContent-Disposition: form-data; name=\"../../x\"\r\n\r\nA\r\n--x--"),
				// Without end
				Body.of("lists in lists", JSON, 400, "[".repeat(100_000)),
				Body.of("lists in lists that end", JSON, 400,
						"{\"actors\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}"),
				Body.of("fields in fields", JSON, 400, "{\"a\":".repeat(100_000)),
				Body.of("lists in lists", YAML, 400, "[".repeat(100_000)),
				Body.of("fields in fields", YAML, 400, "{a: ".repeat(100_000)),
				Body.of("entries in entries", YAML, 400, "- ".repeat(100_000)),
				Body.of("keys of keys", YAML, 400, "? ".repeat(100_000)),
				Body.of("lines ever further in", YAML, 400,
						IntStream.range(0, 1_000)
							.mapToObj((i) -> " ".repeat(i) + "a:")
							.collect(Collectors.joining("\n"))),
				Body.of("quotes without end", JSON, 400, "\"" + "\\\"".repeat(500_000)),
				Body.of("half a million elements", JSON, 400, "{\"actors\": [" + "1,".repeat(500_000) + "1]}"),
				Body.of("half a million elements", YAML, 400, "actors: [" + "1,".repeat(500_000) + "1]"),
				Body.of("half a million elements below a long name", JSON, 400,
						"{\"" + "a".repeat(40_000) + "\": [" + "1,".repeat(400_000) + "1]}"),
				Body.of("half a million elements below a long name", YAML, 400,
						"a".repeat(1_000) + ": [" + "1,".repeat(400_000) + "1]"),
				Body.of("a hundred thousand fields", JSON, 400,
						IntStream.range(0, 100_000)
							.mapToObj((i) -> "\"%x\":1".formatted(i))
							.collect(Collectors.joining(",", "{", "}"))),
				Body.of("a name of half a megabyte", JSON, 400, "{\"" + "a".repeat(500_000) + "\": 1}"),
				Body.of("a name of half a megabyte", YAML, 400, "a".repeat(500_000) + ": 1"),
				Body.of("a number of half a million digits", JSON, 400, "{\"stated\": " + "9".repeat(500_000) + "}"),
				Body.of("an exponent of half a million digits", JSON, 400,
						"{\"stated\": 1e" + "9".repeat(500_000) + "}"),
				Body.of("2 MiB of blanks", JSON, 413, " ".repeat(2 << 20)),
				Body.of("2 MiB of blanks", YAML, 413, " ".repeat(2 << 20)),
				Body.of("10 MiB in a text", JSON, 413, "{\"name\": \"" + "a".repeat(10 << 20) + "\"}"),
				// Compressed
				Body.of("2 MiB, compressed", JSON, 413, " ".repeat(2 << 20)).compressed(),
				Body.of("64 MiB, compressed", YAML, 413, " ".repeat(64 << 20)).compressed(),
				Body.of("what is not well-formed, compressed", JSON, 400, "{").compressed(),
				Body.of("what is said to be compressed", JSON, 400, "{}").encoded("gzip"),
				Body.ofBytes("compressed data that break off", JSON, 400, "1f8b0800000000000003aa56").encoded("gzip"),
				Body.of("another coding", JSON, 415, "{}").encoded("br"),
				Body.of("a coding that is none", JSON, 415, "{}").encoded("zip"),
				Body.of("two codings", JSON, 415, "{}").encoded("gzip, gzip"));
	}

	/** Nine lists, each of which holds the one before nine times. */
	private static String laughs() {
		return IntStream.range(1, 10)
			.mapToObj((i) -> "a%d: &a%d [%s]".formatted(i, i,
					String.join(",", ("*a" + (i - 1) + " ").repeat(9).split(" "))))
			.collect(Collectors.joining("\n", "a0: &a0 [lol]\n", "\n"));
	}

	@ParameterizedTest
	@MethodSource
	void aBadBodyIsRefused(Body body) throws Exception {
		for (boolean withLength : List.of(true, false)) {
			assertIsRefused(send("POST", "/submissions", body.type, body, withLength), body);
			assertIsRefused(send("PUT", "/entries/actors/niger-junta", body.type, body, withLength), body);
			if (body.type.startsWith(JSON)) {
				String type = body.type.replace(JSON, Editor.PATCH);
				assertIsRefused(send("PATCH", "/entries/actors/niger-junta", type, body, withLength), body);
			}
		}
	}

	private static void assertIsRefused(HttpResponse<String> answer, Body body) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(body.status);
		assertThat(Editor.header(answer, "Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).hasSizeLessThan(2_000)
			.doesNotContain("org.saheltimeline", "tools.jackson", "snakeyaml", "StreamRead", "Exception", "java.");
		assertThat(json(answer).get("status").asInt()).isEqualTo(body.status);
	}

	private static HttpResponse<String> send(String method, String path, String type, Body body, boolean withLength)
			throws Exception {
		BodyPublisher bytes = BodyPublishers.ofByteArray(body.bytes);
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create(program.program().address() + "/api/v1" + path + "?because=a%20test"))
			.method(method, withLength ? bytes : BodyPublishers.fromPublisher(bytes))
			.header("Authorization", "Bearer " + WritableProgram.TOKEN)
			.header("Content-Type", type)
			.timeout(SOON);
		if (!method.equals("POST")) {
			request.header("If-Match", "*");
		}
		if (!body.coding.isEmpty()) {
			request.header("Content-Encoding", body.coding);
		}
		return HTTP.send(request.build(), BodyHandlers.ofString());
	}

	@Test
	void whatIsRightIsTakenInEachForm() throws Exception {
		for (Body body : List.of(Body.of("JSON", JSON, 200, "{\"actors\": []}"),
				Body.of("YAML", YAML, 200, "actors: []"),
				Body.of("a charset", "application/yaml;charset=utf-8", 200, "actors: []"),
				Body.of("a byte order mark", JSON, 200, "\uFEFF{\"actors\": []}"),
				Body.of("a byte order mark", YAML, 200, "\uFEFFactors: []"),
				Body.of("what is compressed", YAML, 200, "actors: []").compressed())) {
			assertThat(send("POST", "/submissions", body.type, body, true).statusCode()).as(body.toString())
				.isEqualTo(200);
		}
	}

	@Test
	void aBodyIsNotEvenReadWithoutAToken() throws Exception {
		Instant start = Instant.now();
		for (String method : List.of("POST", "PUT", "PATCH")) {
			String path = method.equals("POST") ? "/submissions" : "/entries/actors/niger-junta";
			HttpRequest request = HttpRequest.newBuilder(URI.create(program.program().address() + "/api/v1" + path))
				.method(method, BodyPublishers.ofString("[".repeat(100_000)))
				.header("Content-Type", "application/nothing")
				.build();
			assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
		}
		assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
	}

	/**
	 * A body that is sent to each address.
	 *
	 * @param what what is wrong with it
	 * @param type its media type
	 * @param status the status of the answer
	 * @param bytes what is sent
	 * @param coding its content coding; empty for none
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Body(String what, String type, int status, byte[] bytes, String coding) {

		Body(String what, String type, int status, byte[] bytes) {
			this(what, type, status, bytes, "");
		}

		static Body of(String what, String type, int status, String text) {
			return new Body(what, type, status, text.getBytes(StandardCharsets.UTF_8));
		}

		static Body ofBytes(String what, String type, int status, String hexadecimal) {
			return new Body(what, type, status, HexFormat.of().parseHex(hexadecimal));
		}

		Body encoded(String with) {
			return new Body(this.what, this.type, this.status, this.bytes, with);
		}

		Body compressed() throws IOException {
			ByteArrayOutputStream packed = new ByteArrayOutputStream();
			try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
				gzip.write(this.bytes);
			}
			return new Body(this.what, this.type, this.status, packed.toByteArray(), "gzip");
		}

		@Override
		public String toString() {
			return "%s as %s".formatted(this.what, this.type);
		}

	}

}
