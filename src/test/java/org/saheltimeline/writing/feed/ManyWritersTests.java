package org.saheltimeline.writing.feed;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.writing.submission.Editor;
import org.saheltimeline.writing.submission.WritableProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.Editor.header;
import static org.saheltimeline.writing.submission.Editor.json;

/** Tests many writers at once, on two instances with the same database. */
@Timeout(120)
class ManyWritersTests {

	private static final String WHY = "?because=a%20test";

	private static final List<String> EVENTS = List.of("niger-coup", "embassy-closure", "french-equipment-leaves-niger",
			"french-withdrawal-from-niger");

	private static final int EDITS = 6;

	private static final OwnDatabase database = OwnDatabase.create();

	private static List<WritableProgram> programs;

	private static List<Editor> editors;

	@BeforeAll
	static void start() throws Exception {
		programs = atOnce(2, (i) -> WritableProgram.start(database, "--timeline.listeners.per-client=200"));
		editors = programs.stream().map(Editor::of).toList();
	}

	@AfterAll
	static void stop() {
		programs.forEach(WritableProgram::close);
	}

	@Test
	void ofFiftyWritersWithOneTagOneWrites() throws Exception {
		String path = "/entries/actors/france";
		String tag = editors.getFirst().tag(path);
		long version = version();
		List<HttpResponse<String>> answers = atOnce(50, (i) -> editors.get(i % 2)
			.patch(path + WHY, "{\"description\": \"Description %d.\"}".formatted(i), "If-Match", tag));
		List<HttpResponse<String>> written = answers.stream().filter((answer) -> answer.statusCode() == 200).toList();
		assertThat(written).hasSize(1);
		assertThat(answers.stream().filter((answer) -> answer.statusCode() == 412)).hasSize(49);
		assertThat(version()).isEqualTo(version + 1);
		assertThat(editors.getFirst().stated(path).get("description").asString())
			.isEqualTo("Description %d.".formatted(answers.indexOf(written.getFirst())));
	}

	@Test
	void aKeyMakesOneRevisionHoweverOftenAndWhereverItIsSent() throws Exception {
		long version = version();
		String body = "{\"actors\": [%s]}".formatted(RestlessEditor.actor("submitted-twenty-times"));
		List<HttpResponse<String>> answers = atOnce(20, (i) -> editors.get(i % 2)
			.send("POST", "/submissions" + WHY, Editor.JSON, body, "Idempotency-Key", "\"twenty-times\""));
		assertThat(answers).allMatch((answer) -> answer.statusCode() == 201);
		assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
		assertThat(answers.stream().filter((answer) -> header(answer, "Idempotency-Replayed").equals("true")))
			.hasSize(19);
		assertThat(version()).isEqualTo(version + 1);
	}

	@Test
	void everyNumberIsGivenOnceAndNobodyEverGoesBack() throws Exception {
		long before = version();
		AtomicBoolean over = new AtomicBoolean();
		List<AtomicInteger> written = EVENTS.stream().map((event) -> new AtomicInteger()).toList();
		try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Follower>> followers = new ArrayList<>();
			for (WritableProgram each : programs) {
				followers
					.add(everybody.submit(() -> new Follower(each.program(), new Random()).overPagesUntil("the-end")));
				followers.add(
						everybody.submit(() -> new Follower(each.program(), new Random()).overStreamsUntil("the-end")));
			}
			List<Future<Void>> readers = new ArrayList<>();
			List<Future<List<Long>>> writers = new ArrayList<>();
			for (int i = 0; i < EVENTS.size(); i++) {
				int number = i;
				readers.add(everybody.submit(() -> read(EVENTS.get(number), written.get(number), over)));
				writers.add(everybody
					.submit(() -> write(editors.get(number % 2), EVENTS.get(number), written.get(number))));
			}
			List<Long> versions = new ArrayList<>();
			try {
				for (Future<List<Long>> writer : writers) {
					assertThat(writer.get()).isSorted();
					versions.addAll(writer.get());
				}
			}
			finally {
				over.set(true);
			}
			for (Future<Void> reader : readers) {
				reader.get();
			}
			editors.getFirst()
				.add("/entries/actors/the-end", JsonMapper.shared().readTree(RestlessEditor.actor("the-end")));
			assertThat(versions)
				.containsExactlyInAnyOrderElementsOf(LongStream.range(before + 1, version()).boxed().toList());
			Copy server = Copy.ofLists(programs.getFirst().program());
			for (Future<Follower> follower : followers) {
				assertThat(follower.get().copy()).isEqualTo(server);
				assertThat(follower.get().versions()).isSorted();
			}
		}
	}

	/** Gives an event numbered titles; returns the versions that the answers name. */
	private static List<Long> write(Editor editor, String event, AtomicInteger written) throws Exception {
		List<Long> versions = new ArrayList<>();
		for (int i = 1; i <= EDITS; i++) {
			HttpResponse<String> answer = editor.patch("/entries/events/" + event + WHY,
					"{\"title\": \"Title %d\"}".formatted(i), "If-Match", "*");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			written.set(i);
			versions.add(json(answer).get("version").asLong());
		}
		return versions;
	}

	/** Reads an event and the version of the data on both instances in turn. */
	private static Void read(String event, AtomicInteger written, AtomicBoolean over) throws Exception {
		int seen = 0;
		long version = 0;
		for (int i = 0; !over.get(); i++) {
			WritableProgram program = programs.get(i % 2);
			int atLeast = Math.max(seen, written.get());
			String title = json(program.get("/events/" + event)).get("title").asString();
			seen = title.startsWith("Title ") ? Integer.parseInt(title.substring("Title ".length())) : 0;
			assertThat(seen).isGreaterThanOrEqualTo(atLeast);
			JsonNode page = json(program.get("/changes?since=now"));
			long now = Long.parseLong(page.at("/page/next").asString().replaceAll("-.*", ""));
			assertThat(now).isGreaterThanOrEqualTo(version);
			version = now;
			Thread.sleep(10);
		}
		return null;
	}

	private static long version() {
		return database.number("select version from data_version");
	}

	/** Does something a number of times at once. */
	private static <T> List<T> atOnce(int times, Numbered<T> what) throws Exception {
		try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<T>> all = IntStream.range(0, times).<Callable<T>>mapToObj((i) -> () -> what.call(i)).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> each : everybody.invokeAll(all)) {
				results.add(each.get());
			}
			return results;
		}
	}

	/** What is done, given its number. */
	@FunctionalInterface
	private interface Numbered<T> {

		T call(int number) throws Exception;

	}

}
