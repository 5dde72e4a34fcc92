package org.saheltimeline.http.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the examples of the OpenAPI document for writing run as they stand, which is
 * as a dry run.
 */
class WriteExamplesTests {

	private static final String TOKEN = "a-token-that-nobody-can-guess-0123456789";

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static ServingProgram program;

	private static List<Write> writes;

	@BeforeAll
	static void start() throws Exception {
		program = ProgramInThisJvm.start(OwnDatabase.create().arguments("--timeline.admin.token=" + TOKEN));
		writes = writes(json(send("GET", "/openapi.json", List.of(), "")));
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@Test
	void everyExampleRunsAsADryRunOnTheSeeds() throws Exception {
		assertThat(writes).hasSizeGreaterThan(25);
		for (Write write : writes) {
			if (!isDeletionOfAWhole(write)) {
				HttpResponse<String> answer = write.send();
				assertThat(answer.statusCode()).as(write + answer.body()).isEqualTo(200);
				assertThat(json(answer).get("version").isNull()).as(write.toString()).isTrue();
				assertThat(json(answer).get("changes")).as(write.toString()).isNotEmpty();
			}
		}
	}

	@Test
	void whatTheExamplesAddCanBeDeletedAsInTheExamples() throws Exception {
		for (Write write : writes) {
			if (isDeletionOfAWhole(write) && !write.id().equals("deleteEventEntry")) {
				Write addition = find(write.id().replace("delete", "put"));
				assertThat(addition.asItIs().send().statusCode()).as(addition.toString()).isEqualTo(201);
				HttpResponse<String> answer = write.send();
				assertThat(answer.statusCode()).as(write + answer.body()).isEqualTo(200);
				assertThat(write.asItIs().send().statusCode()).isEqualTo(204);
			}
		}
	}

	@Test
	void anEventThatArticlesReportCannotBeDeletedByItself() throws Exception {
		HttpResponse<String> answer = find("deleteEventEntry").send();
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(json(answer).get("detail").asString()).contains("reports it");
	}

	@Test
	void everyRefusalToTakeAFormatNamesThoseThatAreTaken() throws Exception {
		for (Write write : writes) {
			if (write.body().isEmpty()) {
				continue;
			}
			HttpResponse<String> answer = send(write.method(), write.path(),
					List.of("Content-Type", "text/plain", "If-Match", "*"), write.body());
			assertThat(answer.statusCode()).as(write.toString()).isEqualTo(415);
			String header = switch (write.method()) {
				case "PATCH" -> "Accept-Patch";
				case "POST" -> "Accept-Post";
				default -> "Accept";
			};
			assertThat(String.join("", answer.headers().allValues(header))).as(write.toString()).contains(write.type());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/submissions                    | GET    | POST, OPTIONS
			/api/v1/revisions/1/revert             | GET    | POST, OPTIONS
			/api/v1/dossiers/nothing               | POST   | GET, HEAD, PUT, PATCH, DELETE, OPTIONS
			/api/v1/entries/events/niger-coup      | POST   | GET, HEAD, PUT, PATCH, DELETE, OPTIONS
			/api/v1/dossiers/nothing/reports/coup  | POST   | GET, HEAD, PUT, PATCH, DELETE, OPTIONS
			/api/v1/tokens                         | DELETE | GET, HEAD, POST, OPTIONS
			/api/v1/changes                        | DELETE | GET, HEAD, OPTIONS
			""")
	void aMethodThatIsNotAllowedIsAnsweredWithThoseThatAre(String path, String method, String allowed)
			throws Exception {
		HttpResponse<String> answer = send(method, path, List.of(), "");
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(String.join("", answer.headers().allValues("Allow"))).isEqualTo(allowed);
	}

	/**
	 * Everything in the seeds is in use, so nothing of them can be deleted as a whole.
	 */
	private static boolean isDeletionOfAWhole(Write write) {
		return write.method().equals("DELETE") && !write.id().startsWith("deleteStated");
	}

	private static Write find(String id) {
		return writes.stream().filter((write) -> write.id().equals(id)).findFirst().orElseThrow();
	}

	/** Returns the operations that write facts, each once for every example. */
	private static List<Write> writes(JsonNode document) {
		List<Write> writes = new ArrayList<>();
		document.get("paths").forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
			if (operation.has("security") && !path.startsWith("/api/v1/tokens")) {
				writes.addAll(writes(path, method, operation));
			}
		}));
		return writes;
	}

	private static List<Write> writes(String path, String method, JsonNode operation) {
		List<String> headers = Examples.parameters(operation, "header")
			.flatMap((parameter) -> Stream.of(parameter.get("name").asString(), Examples.of(parameter).asString()))
			.toList();
		Write empty = new Write(operation.get("operationId").asString(), method.toUpperCase(Locale.ROOT),
				Examples.path(path, operation), Examples.query(operation), headers, "", "");
		if (!operation.has("requestBody")) {
			return List.of(empty);
		}
		List<Write> writes = new ArrayList<>();
		operation.at("/requestBody/content")
			.forEachEntry((type, body) -> body.get("examples")
				.forEach((example) -> writes.add(empty.with(type, example.get("value").toString()))));
		return writes;
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static HttpResponse<String> send(String method, String path, List<String> headers, String body)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(program.address() + path))
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.header("Authorization", "Bearer " + TOKEN);
		for (int i = 0; i < headers.size(); i += 2) {
			request.header(headers.get(i), headers.get(i + 1));
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * An example of a write.
	 *
	 * @param id the name of the operation
	 * @param method the method
	 * @param path the path
	 * @param query the query
	 * @param headers names and values, in turns
	 * @param type the media type of the body; empty if it has none
	 * @param body the body
	 */
	private record Write(String id, String method, String path, String query, List<String> headers, String type,
			String body) {

		Write with(String type, String body) {
			return new Write(this.id, this.method, this.path, this.query, this.headers, type, body);
		}

		/** Returns the write that this only rehearses. */
		Write asItIs() {
			return new Write(this.id, this.method, this.path, this.query.replace("dryRun=true", "dryRun=false"),
					this.headers, this.type, this.body);
		}

		HttpResponse<String> send() throws IOException, InterruptedException {
			List<String> all = new ArrayList<>(this.headers);
			if (!this.type.isEmpty()) {
				all.addAll(List.of("Content-Type", this.type));
			}
			return WriteExamplesTests.send(this.method, this.path + "?" + this.query, all, this.body);
		}

	}

}
