package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saheltimeline.RunningProgram;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that killed processes lose no write that was acknowledged, and repeat none that
 * was not: a client that got no answer asks again with the same key. {@code
 * -Dtimeline.test.crashes=10} kills each ten times.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class CrashTests {

	private static final int ROUNDS = Integer.getInteger("timeline.test.crashes", 1);

	private static final int WRITERS = 8;

	private final Random random = new Random();

	/** The version that was the answer to each request, by its key. */
	private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

	/** How many requests were sent again. */
	private final AtomicInteger repeated = new AtomicInteger();

	private final AtomicBoolean over = new AtomicBoolean();

	@TempDir
	private Path folder;

	private RunningProgram program;

	private volatile Editor editor;

	@BeforeEach
	void start() throws Exception {
		this.program = RunningProgram.start(this.folder, "--timeline.admin.token=" + WritableProgram.TOKEN)
			.untilReady();
		this.editor = new Editor(this.program, WritableProgram.TOKEN);
	}

	@AfterEach
	void stop() {
		this.program.stop();
	}

	@Test
	void everyAcknowledgedWriteIsThereOnceAfterPostgresqlAndTheProgramWereKilled() throws Exception {
		try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> writers = IntStream.range(0, WRITERS)
				.<Future<?>>mapToObj((writer) -> everybody.submit(() -> write(writer)))
				.toList();
			try {
				for (int round = 0; round < ROUNDS; round++) {
					untilWritten(writers);
					killPostgresql();
					untilWritten(writers);
					this.program.kill();
					start();
				}
				untilWritten(writers);
			}
			finally {
				this.over.set(true);
			}
			for (Future<?> writer : writers) {
				writer.get();
			}
			Map<String, Long> stored = this.program.database()
				.sql("select reason, version from revision where origin = 'http'")
				.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
			System.out.printf("%d writes acknowledged, after %d requests that were not%n", stored.size(),
					this.repeated.get());
			assertThat(stored).isEqualTo(this.acknowledged);
			assertThat(stored.values())
				.containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(2, stored.size() + 1).boxed().toList());
			List<String> actors = this.program.get("/actors?format=ndjson&fields=id").body().lines().toList();
			assertThat(actors).containsAll(stored.keySet().stream().map("{\"id\":\"%s\"}"::formatted).toList());
		}
	}

	/**
	 * Kills every process of the embedded server, which the program then starts again.
	 */
	private void killPostgresql() throws IOException {
		String pid = Files.readAllLines(this.folder.resolve(".data/pg18/postmaster.pid")).getFirst().strip();
		ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
		Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList().forEach(ProcessHandle::destroyForcibly);
	}

	/** Waits until several more writes were acknowledged, and for any time after that. */
	private void untilWritten(List<Future<?>> writers) throws Exception {
		int enough = this.acknowledged.size() + WRITERS;
		while (this.acknowledged.size() < enough) {
			assertThat(writers).noneMatch(Future::isDone);
			Thread.sleep(20);
		}
		Thread.sleep(this.random.nextInt(200));
	}

	private Void write(int writer) throws Exception {
		for (int i = 0; !this.over.get(); i++) {
			String key = "written-by-%d-as-%d".formatted(writer, i);
			this.acknowledged.put(key, untilAnswered(key));
		}
		return null;
	}

	/** Submits something until there is an answer; returns its version. */
	private long untilAnswered(String key) throws Exception {
		long patience = System.nanoTime() + Duration.ofMinutes(3).toNanos();
		String body = """
				{"actors": [{"id": "%s", "name": "%s", "kind": "organisation", "aliases": [], "country": null, "wikidata": null,
				"description": "Made up."}]}"""
			.formatted(key, key);
		while (System.nanoTime() < patience) {
			try {
				HttpResponse<String> answer = this.editor.send("POST", "/submissions?because=" + key, Editor.JSON, body,
						"Idempotency-Key", key);
				if (answer.statusCode() == 201) {
					return Editor.json(answer).get("version").asLong();
				}
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
			}
			catch (IOException ex) {
				// The program is away, and whether it has written is not known
			}
			this.repeated.incrementAndGet();
			Thread.sleep(50);
		}
		throw new IllegalStateException("No answer to " + key);
	}

}
