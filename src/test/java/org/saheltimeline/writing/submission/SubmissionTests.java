package org.saheltimeline.writing.submission;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.OwnDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.WritableProgram.YAML;
import static org.saheltimeline.writing.submission.WritableProgram.dossier;
import static org.saheltimeline.writing.submission.WritableProgram.json;

/** Tests what comes of facts that are submitted over HTTP to a program of their own. */
class SubmissionTests {

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

	@Test
	void aDryRunSaysWhatTheRunDoesAndTheRunIsARevision() throws Exception {
		String body = actor("dry-run-actor", "Dry run");
		JsonNode rehearsed = json(program.post(YAML, "dryRun=true&because=a%20test", body));
		assertThat(program.get("/actors/dry-run-actor").statusCode()).isEqualTo(404);
		HttpResponse<String> answer = program.post(YAML, "because=a%20test", body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		JsonNode written = json(answer);
		assertThat(written.get("changes")).isEqualTo(rehearsed.get("changes"));
		assertThat(rehearsed.get("version").isNull()).isTrue();
		String location = answer.headers().firstValue("Location").orElse("");
		assertThat(location).isEqualTo(program.program().address() + "/api/v1/revisions/" + written.get("version"));
		assertThat(json(program.get("/revisions/" + written.get("version")))).isEqualTo(written);
		assertThat(program.get("/actors/dry-run-actor").statusCode()).isEqualTo(200);
		assertThat(json(program.post("application/json", "dryRun=false",
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
		long before = program.version();
		HttpResponse<String> answer = program.post(YAML, "dryRun=false", body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(json(answer).get("changes")).isEmpty();
		assertThat(program.version()).isEqualTo(before);
	}

	@Test
	void aDossierReplacesWhatItsArticleSaidAndIsUndoneByItsPredecessor() throws Exception {
		String events = program.get("/events?limit=200&include=reports,links,dating&fields=id,when,reports,links")
			.body();
		ObjectNode changed = (ObjectNode) new YAMLMapper().readTree(dossier(DOSSIER));
		ObjectNode dossier = (ObjectNode) changed.at("/dossiers/0");
		dossier.set("reports",
				JsonMapper.shared()
					.valueToTree(dossier.get("reports")
						.valueStream()
						.filter((report) -> !report.get("event").asString().equals("army-statement-on-withdrawal"))
						.toList()));
		dossier.set("troopCounts", JsonMapper.shared().createArrayNode());
		HttpResponse<String> answer = program.post("application/json", "because=a%20test", changed.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		assertThat(json(answer).get("changes").valueStream().map((change) -> change.get("act").asString()).distinct())
			.contains("updated", "deleted");
		assertThat(program.get("/events/army-statement-on-withdrawal").body())
			.doesNotContain("\"article\":{\"id\":\"" + DOSSIER);
		assertThat(program.post(YAML, "because=undo", dossier(DOSSIER)).statusCode()).isEqualTo(201);
		assertThat(program.get("/events?limit=200&include=reports,links,dating&fields=id,when,reports,links").body())
			.isEqualTo(events);
	}

	@Test
	void storedFactsThatAChangeWouldBreakAreAConflict() throws Exception {
		long before = program.version();
		ObjectNode changed = (ObjectNode) new YAMLMapper().readTree(dossier("last-french-troops-to-leave-niger"));
		changed.at("/dossiers/0/reports").forEach((report) -> {
			if (report.get("event").asString().equals("us-stops-training-niger-forces")) {
				((ObjectNode) report).put("status", "announced");
			}
		});
		HttpResponse<String> answer = program.post("application/json", "because=a%20test", changed.toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
		assertThat(json(answer).get("detail").asString()).contains("us-stops-training-niger-forces", "nothing yet");
		assertThat(program.version()).isEqualTo(before);
	}

	@Test
	void manyWritersAtOnceWriteEverythingOnceEach() throws Exception {
		long before = program.version();
		try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Integer>> writes = IntStream.range(0, 10)
				.<Callable<Integer>>mapToObj(
						(i) -> () -> program.post(YAML, "dryRun=false", actor("writer-" + i, "Writer " + i))
							.statusCode())
				.toList();
			for (Future<Integer> status : writers.invokeAll(writes)) {
				assertThat(status.get()).isEqualTo(201);
			}
		}
		assertThat(program.version()).isEqualTo(before + 10);
	}

	@Test
	void theSeedsLeaveAloneWhatWasEdited() throws Exception {
		OwnDatabase own = OwnDatabase.create();
		String edited = dossier("macron-announces-withdrawal").replaceFirst("title: .*", "title: Edited");
		try (WritableProgram first = WritableProgram.start(own)) {
			assertThat(first.post(YAML, "because=a%20test", edited).statusCode()).isEqualTo(201);
		}
		List<String> before = facts(own);
		// Another tolerance lets the seeds be loaded again, and changes the bounds of
		// about
		try (WritableProgram second = WritableProgram.start(own, "--timeline.troop-counts.about-tolerance=0.11")) {
			assertThat(json(second.get("/articles/macron-announces-withdrawal")).get("title").asString())
				.isEqualTo("Edited");
		}
		assertThat(facts(own)).isEqualTo(before);
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

}
