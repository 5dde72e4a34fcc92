package org.saheltimeline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.saheltimeline.benchmark.Listeners.Arrival;
import org.saheltimeline.benchmark.Listeners.Listener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures what it costs to write, and what writers cost readers and listeners, on a copy
 * of a timeline.
 */
public final class WriteBenchmark {

	private static final int PORT = Integer.getInteger("benchmark.port", 18080);

	private static final Duration SHOT = Duration.ofSeconds(Integer.getInteger("benchmark.shot", 5));

	private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmUp", 180));

	/** Long enough for some hundred revisions. */
	private static final Duration WRITING = Duration.ofSeconds(Integer.getInteger("benchmark.writing", 30));

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

	private static final int WRITERS = 8;

	private static final int LISTENERS = 200;

	/** Few enough for fifty writers to get into each other's way. */
	private static final int EDITED = 100;

	/** Those that are measured with an answer cache; the others would all be cached. */
	private static final List<String> KEPT = List.of(Questions.PAGES, Questions.HOT_PAGE);

	private static final List<String> NOT_KEPT = List.of(Questions.ONE_EVENT, Questions.DEEP_PAGES);

	private final Timeline timeline;

	private final Path data;

	private final Tools tools;

	private final Results results = new Results();

	private final StringBuilder report = new StringBuilder();

	private WriteBenchmark(Timeline timeline) throws Exception {
		this.timeline = timeline;
		this.data = timeline.copiedData();
		this.tools = new Tools(timeline.folder());
	}

	/** Runs the benchmark for timelines of the given sizes. */
	public static void main(String[] sizes) throws Exception {
		for (String size : sizes) {
			new WriteBenchmark(Timeline.of(size)).measure();
		}
	}

	private void measure() throws Exception {
		try {
			try (Program program = start()) {
				latency(program);
				readers(program, KEPT);
			}
			try (Program program = start("--timeline.kept-answers.size=0")) {
				readers(program, NOT_KEPT);
			}
			shares();
			listeners();
		}
		finally {
			// What was measured before a failure, too
			report();
		}
	}

	private void report() throws IOException {
		String text = "## Writing to " + this.timeline.size() + " events\n" + this.report + this.results.goals();
		System.out.println(text);
		Files.writeString(this.timeline.folder().resolve("writes.md"), text, StandardCharsets.UTF_8);
	}

	private Program start(String... settings) throws Exception {
		String[] all = new String[settings.length + 2];
		System.arraycopy(settings, 0, all, 0, settings.length);
		all[settings.length] = "--timeline.admin.token=" + Writers.TOKEN;
		all[settings.length + 1] = "--timeline.listeners.per-client=" + LISTENERS;
		return Program.start(Timeline.PROGRAM, this.data, PORT, all);
	}

	private static Writers writers(Program program) throws Exception {
		return new Writers(program, new Contents(program.database().jdbc()).someEvents(EDITED));
	}

	private void latency(Program program) throws Exception {
		this.report.append("""

				| writers | revisions/s | p50, ms | p99, ms | conflicts | refused | lost |
				| ---: | ---: | ---: | ---: | ---: | ---: | ---: |
				""");
		Writers writers = writers(program);
		this.timeline.say("Warming up");
		writers.write(WRITERS, WARM_UP.dividedBy(3));
		for (int many : List.of(1, WRITERS, 50)) {
			this.timeline.say("%d writers".formatted(many));
			long begin = System.nanoTime();
			Writers.Load load = writers.write(many, WRITING);
			double seconds = (System.nanoTime() - begin) / 1e9;
			int lost = writers.lost();
			this.report.append("| %d | %s | %s | %s | %d | %d | %d |%n".formatted(many,
					Measured.number(load.millis().size() / seconds), percentile(load.millis(), 50),
					percentile(load.millis(), 99), load.conflicts().get(), load.refused().get(), lost));
			this.results.atMost("Lost writes of %d writers".formatted(many), 0, lost);
		}
	}

	private static String percentile(Collection<Double> values, int percent) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.isEmpty() ? "" : Measured.number(sorted.get((sorted.size() - 1) * percent / 100));
	}

	/** Asks the same with and without writers, in turn. */
	private void readers(Program program, List<String> names) throws Exception {
		List<Question> questions = new Questions(program).all()
			.stream()
			.filter((question) -> names.contains(question.name()))
			.toList();
		Writers writers = writers(program);
		this.timeline.say("Warming up");
		for (Question question : questions) {
			this.tools.wrk(urls(program, question), WARM_UP.dividedBy(2L * questions.size()));
		}
		for (int round = 1; round <= ROUNDS; round++) {
			this.timeline.say("Readers with and without writers, round %d of %d".formatted(round, ROUNDS));
			for (Question question : questions) {
				this.results.add(question.name(), "alone", this.tools.wrk(urls(program, question), SHOT));
				whileWriting(writers, () -> this.results.add(question.name(), "meanwhile",
						this.tools.wrk(urls(program, question), SHOT)));
			}
		}
	}

	private static List<String> urls(Program program, Question question) {
		return question.paths().stream().map(program::url).toList();
	}

	private static Writers.Load whileWriting(Writers writers, Measurement measurement) throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		try (ExecutorService background = Executors.newSingleThreadExecutor()) {
			Future<Writers.Load> load = background
				.submit(() -> writers.write(WRITERS, () -> !over.get(), Duration.ZERO));
			try {
				measurement.take();
			}
			finally {
				over.set(true);
			}
			return load.get();
		}
	}

	private void shares() {
		this.report.append("""

				| readers | alone, requests/s | while 8 write, requests/s | share |
				| --- | ---: | ---: | ---: |
				""");
		for (String question : List.of(KEPT, NOT_KEPT).stream().flatMap(List::stream).toList()) {
			double alone = this.results.median(question, "alone");
			double meanwhile = this.results.median(question, "meanwhile");
			this.report.append("| %s | %s | %s | %s |%n".formatted(question, Measured.number(alone),
					Measured.number(meanwhile), Measured.number(meanwhile / alone)));
			this.results.atLeast(question + ", while 8 write", 0.9, meanwhile / alone);
		}
	}

	private void listeners() throws Exception {
		this.report.append("\n| %d listeners | |%n| --- | ---: |%n".formatted(LISTENERS));
		Program program = start();
		try (program) {
			Writers writers = writers(program);
			writers.write(WRITERS, WARM_UP.dividedBy(6));
			double before = program.resident();
			add("memory before, MiB", Measured.number(before));
			try (Listeners listeners = new Listeners(program, LISTENERS)) {
				this.timeline.say("%d listeners".formatted(LISTENERS));
				Thread.sleep(5_000);
				double idle = program.resident();
				add("memory with them, MiB", Measured.number(idle));
				listeners.arrivals();
				long end = System.nanoTime() + WRITING.toNanos();
				writers.write(1, () -> System.nanoTime() < end, Duration.ofMillis(500));
				delivered("one edit every half second", listeners, writers);
				Writers.Load load = writers.write(WRITERS, WRITING);
				delivered("8 writers", listeners, writers);
				add("revisions/s of 8 writers", Measured.number(load.millis().size() / (double) WRITING.toSeconds()));
				add("memory at most, MiB", Measured.number(program.peak()));
				Map<String, String> stored = stored(program);
				int lost = writers.lost();
				long begin = System.nanoTime();
				program.terminate();
				List<Listener> ended = listeners.ended();
				double streams = (System.nanoTime() - begin) / 1e9;
				program.close();
				add("streams ended after SIGTERM, s", Measured.number(streams));
				add("program ended after SIGTERM, s", Measured.number((System.nanoTime() - begin) / 1e9));
				int differences = ended.stream().mapToInt((listener) -> listener.differences(stored)).sum();
				add("items that differ from the server's", "%d of %d".formatted(differences,
						ended.stream().mapToInt((listener) -> listener.items().size()).sum()));
				this.results.atMost("Streams ended after SIGTERM, s", 2, streams);
				this.results.atMost("Items that differ from the server's", 0, differences);
				this.results.atMost("Lost writes", 0, lost);
			}
		}
	}

	private void add(String what, String value) {
		this.report.append("| %s | %s |%n".formatted(what, value));
	}

	/** Reports the time from an answer to its event at each listener. */
	private void delivered(String when, Listeners listeners, Writers writers) throws Exception {
		// Until the last version has arrived everywhere
		Thread.sleep(3_000);
		List<Double> millis = new ArrayList<>();
		for (Arrival arrival : listeners.arrivals()) {
			Long acknowledged = writers.acknowledged().get(arrival.version());
			if (acknowledged != null) {
				millis.add(Math.max(0, (arrival.at() - acknowledged) / 1e6));
			}
		}
		add("delivered after the answer, p50, ms: " + when, percentile(millis, 50));
		add("delivered after the answer, p99, ms: " + when, percentile(millis, 99));
	}

	/** Returns the JSON of all events, by their address. */
	private static Map<String, String> stored(Program program) throws Exception {
		Map<String, String> stored = new HashMap<>();
		program.get("/events?format=ndjson&include=dating,links,reports")
			.body()
			.lines()
			.forEach((line) -> stored.put("/events/" + JsonMapper.shared().readTree(line).get("id").asString(), line));
		return stored;
	}

	/** A measurement while something else goes on. */
	@FunctionalInterface
	private interface Measurement {

		void take() throws Exception;

	}

}
