package org.saheltimeline.writing.submission;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.WritableProgram.TOKEN;
import static org.saheltimeline.writing.submission.WritableProgram.YAML;
import static org.saheltimeline.writing.submission.WritableProgram.dossier;
import static org.saheltimeline.writing.submission.WritableProgram.json;

/**
 * Tests that whatever is wrong with a submission is said, and nothing is written then.
 */
class RefusedSubmissionTests {

	private static final String DOSSIER = "niger-army-sets-december-22";

	private static WritableProgram program;

	@BeforeAll
	static void start() throws Exception {
		program = WritableProgram.start(OwnDatabase.create());
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "refused.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void whatIsWrongIsSaidAndNothingIsWritten(String theCase, String type, @Nullable String query, String body,
			int status, String problem, @Nullable String says) throws Exception {
		long before = program.version();
		HttpResponse<String> answer = program.post(type, (query != null) ? query : "dryRun=false",
				body.replace("⏎", "\n"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("/api/v1/problems/" + problem)
			.contains((says != null) ? says : "")
			.doesNotContain("taken for its name", "org.saheltimeline", "tools.jackson", "java.", "StreamRead",
					"select ");
		assertThat(program.version()).isEqualTo(before);
	}

	@Test
	void eachFaultHasItsLineAndWhatWasMeant() throws Exception {
		String body = dossier(DOSSIER)
			.replace("event: french-equipment-leaves-niger", "event: french-equipment-leave-niger")
			.replace("edtf: \"2023-12-12\", extent", "edtf: \"2023-02-30\", extent");
		List<JsonNode> errors = json(program.post(YAML, "dryRun=true", body)).get("errors").valueStream().toList();
		assertThat(errors).hasSize(2);
		assertThat(errors.getFirst().get("pointer").asString()).isEqualTo("/dossiers/0/reports/2/event");
		assertThat(errors.getFirst().get("code").asString()).isEqualTo("unknown-event");
		assertThat(errors.getFirst().get("suggestion").asString()).isEqualTo("french-equipment-leaves-niger");
		assertThat(errors.getLast().get("detail").asString()).contains("February 2023 has days 01 to 28");
		assertThat(errors).extracting((error) -> error.get("line").asInt())
			.containsExactly(line(body, "french-equipment-leave-niger"), line(body, "2023-02-30"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Basic YWRtaW46YWRtaW4=", "Bearer", "Bearer another-token", "bearer " + TOKEN + "x" })
	void nobodyWritesWithoutAToken(String authorization) throws Exception {
		long before = program.version();
		HttpRequest.Builder request = program.request("dryRun=false", BodyPublishers.ofString("actors: []"))
			.header("Content-Type", YAML);
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		HttpResponse<String> answer = program.send(request);
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
		assertThat(json(answer).get("detail").asString()).contains("TIMELINE_ADMIN_TOKEN", ".data/admin-token");
		assertThat(program.version()).isEqualTo(before);
	}

	@Test
	void aBodyBeyondTheLimitIsRefused() throws Exception {
		byte[] large = new byte[2 << 20];
		BodyPublisher withLength = BodyPublishers.ofByteArray(large);
		BodyPublisher withoutLength = BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(List.of(large)));
		for (BodyPublisher body : List.of(withLength, withoutLength)) {
			assertThat(program.send(program.authorized("dryRun=true", body).header("Content-Type", YAML)).statusCode())
				.isEqualTo(413);
		}
		assertThat(program.post("application/json", "dryRun=true", "[".repeat(100_000)).statusCode()).isEqualTo(400);
		assertThat(program.post(YAML, "dryRun=true", "[".repeat(100_000)).statusCode()).isEqualTo(400);
	}

	@Test
	void aConditionIsRefusedRatherThanIgnored() throws Exception {
		HttpResponse<String> answer = program
			.send(program.authorized("dryRun=true", BodyPublishers.ofString("actors: []"))
				.header("Content-Type", YAML)
				.header("If-Match", "\"2\""));
		assertThat(answer.statusCode()).isEqualTo(412);
		assertThat(json(answer).get("detail").asString()).contains("If-Match");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "01", "-1", "abc", "99", "12345678901234567890" })
	void aRevisionThatDoesNotExistIsNotFound(String version) throws Exception {
		HttpResponse<String> answer = program.get("/revisions/" + version);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(json(answer).get("detail").asString()).contains("No revision has the id \"" + version + "\"");
	}

	@Test
	void onlyTheFirstOfManyFaultsAreNamed() throws Exception {
		String body = IntStream.range(0, 300)
			.mapToObj((i) -> "- {id: place-%d, name: Place %d, kind: city, within: nowhere-%d}".formatted(i, i, i))
			.collect(Collectors.joining("\n", "places:\n", "\n"));
		JsonNode problem = json(program.post(YAML, "dryRun=true", body));
		assertThat(problem.get("detail").asString())
			.isEqualTo("300 errors in the body; nothing was written. These are the first 50.");
		assertThat(problem.get("errors").size()).isEqualTo(50);
	}

	@Test
	void aCompressedBodyIsReadAsItIsUncompressed() throws Exception {
		assertThat(compressed("actors: []".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
		assertThat(compressed(new byte[8 << 20]).statusCode()).isEqualTo(413);
	}

	private static HttpResponse<String> compressed(byte[] body) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(body);
		}
		return program.send(program.authorized("dryRun=true", BodyPublishers.ofByteArray(bytes.toByteArray()))
			.header("Content-Type", YAML)
			.header("Content-Encoding", "gzip"));
	}

	private static int line(String text, String part) {
		return (int) text.substring(0, text.indexOf(part)).lines().count();
	}

}
