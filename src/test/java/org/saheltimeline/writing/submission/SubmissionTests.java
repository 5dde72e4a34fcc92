package org.saheltimeline.writing.submission;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests what comes of facts that are submitted over HTTP to a program of their own. */
class SubmissionTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final String TOKEN = "a-token-that-nobody-can-guess-0123456789";

	private static final String YAML = "application/yaml";

	private static final String DOSSIER = "niger-army-sets-december-22";

	@TempDir
	private static Path folder;

	private static OwnDatabase database;

	private static RunningProgram program;

	@BeforeAll
	static void start() throws Exception {
		database = OwnDatabase.create();
		program = RunningProgram.start(folder, arguments()).untilReady();
	}

	private static String[] arguments() {
		return database.arguments("--timeline.admin.token=" + TOKEN);
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "refused.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void whatIsWrongIsSaidAndNothingIsWritten(String theCase, String type, @Nullable String query, String body,
			int status, String problem, @Nullable String says) throws Exception {
		long before = version();
		HttpResponse<String> answer = post(type, (query != null) ? query : "dryRun=false", body.replace("⏎", "\n"));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("/api/v1/problems/" + problem)
			.contains((says != null) ? says : "")
			.doesNotContain("org.saheltimeline", "tools.jackson", "java.", "StreamRead", "select ");
		assertThat(version()).isEqualTo(before);
	}

	@Test
	void eachFaultHasItsLineAndWhatWasMeant() throws Exception {
		String body = dossier().replace("event: french-equipment-leaves-niger", "event: french-equipment-leave-niger")
			.replace("edtf: \"2023-12-12\", extent", "edtf: \"2023-02-30\", extent");
		List<JsonNode> errors = json(post(YAML, "dryRun=true", body)).get("errors").valueStream().toList();
		assertThat(errors).hasSize(2);
		assertThat(errors.getFirst().get("pointer").asString()).isEqualTo("/dossiers/0/reports/2/event");
		assertThat(errors.getFirst().get("code").asString()).isEqualTo("unknown-reference");
		assertThat(errors.getFirst().get("suggestion").asString()).isEqualTo("french-equipment-leaves-niger");
		assertThat(errors.getLast().get("detail").asString()).contains("February 2023 has days 01 to 28");
		assertThat(errors).extracting((error) -> error.get("line").asInt())
			.containsExactly(line(body, "french-equipment-leave-niger"), line(body, "2023-02-30"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Basic YWRtaW46YWRtaW4=", "Bearer", "Bearer another-token", "bearer " + TOKEN + "x" })
	void nobodyWritesWithoutAToken(String authorization) throws Exception {
		long before = version();
		HttpRequest.Builder request = request("dryRun=false", BodyPublishers.ofString("actors: []"))
			.header("Content-Type", YAML);
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
		assertThat(json(answer).get("detail").asString()).contains("TIMELINE_ADMIN_TOKEN", ".data/admin-token");
		assertThat(version()).isEqualTo(before);
	}

	@Test
	void aBodyBeyondTheLimitIsRefusedUnread() throws Exception {
		byte[] large = new byte[2 << 20];
		assertThat(HTTP.send(authorized("dryRun=true", BodyPublishers.ofByteArray(large)), BodyHandlers.ofString())
			.statusCode()).isEqualTo(413);
		assertThat(HTTP
			.send(authorized("dryRun=true", BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(List.of(large)))),
					BodyHandlers.ofString())
			.statusCode()).isEqualTo(413);
		assertThat(post("application/json", "dryRun=true", "[".repeat(100_000)).statusCode()).isEqualTo(400);
		assertThat(post(YAML, "dryRun=true", "[".repeat(100_000)).statusCode()).isEqualTo(400);
	}

	@Test
	void aDryRunSaysWhatTheRunDoesAndTheRunIsARevision() throws Exception {
		String body = actor("dry-run-actor", "Dry run");
		JsonNode rehearsed = json(post(YAML, "dryRun=true&because=a%20test", body));
		assertThat(program.get("/actors/dry-run-actor").statusCode()).isEqualTo(404);
		HttpResponse<String> answer = post(YAML, "because=a%20test", body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode written = json(answer);
		assertThat(written.get("changes")).isEqualTo(rehearsed.get("changes"));
		assertThat(rehearsed.get("version").isNull()).isTrue();
		String location = answer.headers().firstValue("Location").orElse("");
		assertThat(location).isEqualTo(program.address() + "/api/v1/revisions/" + written.get("version"));
		assertThat(json(program.get("/revisions/" + written.get("version")))).isEqualTo(written);
		assertThat(program.get("/actors/dry-run-actor").statusCode()).isEqualTo(200);
		assertThat(json(post("application/json", "dryRun=false",
				JsonMapper.shared().writeValueAsString(new YAMLMapper().readTree(body))))
			.get("changes")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "embassy-closed-indefinitely", "france-closes-embassy-in-niger",
			"last-french-troops-to-leave-niger", "macron-announces-withdrawal", "niger-army-sets-december-22",
			"us-leaves-last-base-in-niger" })
	void aDossierThatIsStatedAgainChangesNothing(String dossier) throws Exception {
		assertChangesNothing(dossier(dossier));
	}

	@ParameterizedTest
	@ValueSource(strings = { "actors", "places", "events" })
	void entriesThatAreStatedAgainChangeNothing(String kind) throws Exception {
		assertChangesNothing(kind + ":\n" + Files.readString(Path.of("seeds/" + kind + ".yaml")));
	}

	private static void assertChangesNothing(String body) throws Exception {
		long before = version();
		HttpResponse<String> answer = post(YAML, "dryRun=false", body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(json(answer).get("changes")).isEmpty();
		assertThat(version()).isEqualTo(before);
		assertThat(database.jdbc()
			.sql("select count(*) from seed_entry where edited_in = (select version + 1 from data_version)")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void aDossierReplacesWhatItsArticleSaidAndIsUndoneByItsPredecessor() throws Exception {
		String events = program.get("/events?limit=200&include=reports,links,dating&fields=id,when,reports,links")
			.body();
		ObjectNode changed = (ObjectNode) new YAMLMapper().readTree(dossier());
		ObjectNode dossier = (ObjectNode) changed.at("/dossiers/0");
		dossier.set("reports",
				JsonMapper.shared()
					.valueToTree(dossier.get("reports")
						.valueStream()
						.filter((report) -> !report.get("event").asString().equals("army-statement-on-withdrawal"))
						.toList()));
		dossier.set("troopCounts", JsonMapper.shared().createArrayNode());
		HttpResponse<String> answer = post("application/json", "because=a%20test", changed.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(json(answer).get("changes").valueStream().map((change) -> change.get("act").asString()).distinct())
			.contains("updated", "deleted");
		assertThat(program.get("/events/army-statement-on-withdrawal").body())
			.doesNotContain("\"article\":{\"id\":\"" + DOSSIER);
		assertThat(post(YAML, "because=undo", dossier()).statusCode()).isEqualTo(201);
		assertThat(program.get("/events?limit=200&include=reports,links,dating&fields=id,when,reports,links").body())
			.isEqualTo(events);
	}

	@Test
	void storedFactsThatAChangeWouldBreakAreAConflict() throws Exception {
		long before = version();
		ObjectNode changed = (ObjectNode) new YAMLMapper().readTree(dossier("last-french-troops-to-leave-niger"));
		changed.at("/dossiers/0/reports").forEach((report) -> {
			if (report.get("event").asString().equals("us-stops-training-niger-forces")) {
				((ObjectNode) report).put("status", "announced");
			}
		});
		HttpResponse<String> answer = post("application/json", "because=a%20test", changed.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(json(answer).get("detail").asString()).contains("us-stops-training-niger-forces", "nothing yet");
		assertThat(version()).isEqualTo(before);
	}

	@Test
	void onlyTheFirstOfManyFaultsAreNamed() throws Exception {
		String body = IntStream.range(0, 300)
			.mapToObj((i) -> "- {id: place-%d, name: Place %d, kind: city, within: nowhere-%d}".formatted(i, i, i))
			.collect(Collectors.joining("\n", "places:\n", "\n"));
		JsonNode problem = json(post(YAML, "dryRun=true", body));
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
		return HTTP
			.send(request("dryRun=true", BodyPublishers.ofByteArray(bytes.toByteArray())).header("Content-Type", YAML)
				.header("Content-Encoding", "gzip")
				.header("Authorization", "Bearer " + TOKEN)
				.build(), BodyHandlers.ofString());
	}

	@Test
	void manyWritersAtOnceWriteEverythingOnceEach() throws Exception {
		long before = version();
		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Integer>> writes = IntStream.range(0, 10)
				.<Callable<Integer>>mapToObj(
						(i) -> () -> post(YAML, "dryRun=false", actor("writer-" + i, "Writer " + i)).statusCode())
				.toList();
			for (Future<Integer> status : writers.invokeAll(writes)) {
				assertThat(status.get()).isEqualTo(201);
			}
		}
		assertThat(version()).isEqualTo(before + 10);
	}

	@Test
	void theSeedsLeaveAloneWhatWasEdited() throws Exception {
		OwnDatabase own = OwnDatabase.create();
		String edited = dossier("macron-announces-withdrawal").replaceFirst("title: .*", "title: Edited");
		try (RunningProgram first = start(own)) {
			assertThat(post(first.address(), YAML, "because=a%20test", edited).statusCode()).isEqualTo(201);
		}
		List<String> before = facts(own);
		// Another tolerance lets the seeds be loaded again, and changes the bounds of
		// about
		try (RunningProgram second = start(own, "--timeline.troop-counts.about-tolerance=0.11")) {
			assertThat(json(second.get("/articles/macron-announces-withdrawal")).get("title").asString())
				.isEqualTo("Edited");
		}
		assertThat(facts(own)).isEqualTo(before);
	}

	private static RunningProgram start(OwnDatabase own, String... more) throws Exception {
		String[] arguments = Stream.concat(Stream.of("--timeline.admin.token=" + TOKEN), Stream.of(more))
			.toArray(String[]::new);
		return RunningProgram.start(Files.createTempDirectory(folder, "own"), own.arguments(arguments)).untilReady();
	}

	private static List<String> facts(OwnDatabase own) {
		return own.jdbc().sql("""
				select to_jsonb(actor_relation)::text from actor_relation
				union all select to_jsonb(event_report)::text from event_report
				union all select to_jsonb(event_link)::text from event_link
				union all select (to_jsonb(event_figure) - 'low' - 'high')::text from event_figure
				union all select to_jsonb(event_participant_citation)::text from event_participant_citation
				union all select updated_at || slug from event
				order by 1
				""").query(String.class).list().stream().map(String::valueOf).toList();
	}

	private static int line(String text, String part) {
		return (int) text.substring(0, text.indexOf(part)).lines().count();
	}

	private static String actor(String id, String name) {
		return """
				actors:
				- id: %s
				  name: %s
				  kind: organisation
				  aliases: []
				  country: null
				  wikidata: null
				  description: Made up.
				""".formatted(id, name);
	}

	private static String dossier() throws Exception {
		return dossier(DOSSIER);
	}

	/** Returns the submission of a dossier of the seeds as it is. */
	private static String dossier(String id) throws Exception {
		return Files.readAllLines(Path.of("seeds/articles/" + id + ".yaml"))
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.collect(Collectors.joining("\n  ", "dossiers:\n- ", "\n"));
	}

	private static long version() {
		return database.jdbc().sql("select version from data_version").query(Long.class).single();
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private static HttpResponse<String> post(String type, String query, String body) throws Exception {
		return post(program.address(), type, query, body);
	}

	private static HttpResponse<String> post(URI address, String type, String query, String body) throws Exception {
		return HTTP.send(HttpRequest.newBuilder(URI.create(address + "/api/v1/submissions?" + query))
			.POST(BodyPublishers.ofString(body))
			.header("Content-Type", type)
			.header("Authorization", "Bearer " + TOKEN)
			.build(), BodyHandlers.ofString());
	}

	private static HttpRequest authorized(String query, HttpRequest.BodyPublisher body) throws Exception {
		return request(query, body).header("Content-Type", YAML).header("Authorization", "Bearer " + TOKEN).build();
	}

	private static HttpRequest.Builder request(String query, HttpRequest.BodyPublisher body) throws Exception {
		return HttpRequest.newBuilder(URI.create(program.address() + "/api/v1/submissions?" + query)).POST(body);
	}

}
