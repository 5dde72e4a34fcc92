package org.saheltimeline.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Measures the packaged program with timelines of one or more sizes, against the limits
 * of the database and of nginx, all in one run.
 */
public final class Benchmark {

	private static final int PORT = Integer.getInteger("benchmark.port", 18080);

	private static final int NGINX_PORT = PORT + 1;

	/** Per program: as long as the JIT compiler keeps finding something to optimise. */
	private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("benchmark.warmUp", 180));

	private static final Duration SHOT = Duration.ofSeconds(Integer.getInteger("benchmark.shot", 5));

	/** Whether to measure cold starts; each question takes two starts of the program. */
	private static final boolean COLD = !"false".equals(System.getProperty("benchmark.cold"));

	private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 5);

	/** Questions to a program that has just started. */
	private static final List<String> COLD_QUESTIONS = List.of(Questions.PAGES, Questions.ONE_EVENT,
			Questions.DEEP_PAGES, Questions.COMMON_ACTOR, Questions.COMMON_WORD);

	/**
	 * Questions to a program with an answer cache. The others go to one without, because
	 * they have so few addresses or answers that all of them would be cached.
	 */
	private static final List<String> KEPT = List.of(Questions.PAGES, Questions.HOT_PAGE, Questions.KNOWN_PAGE);

	static final String PROGRAM = "program";

	static final String DATABASE = "database";

	static final String NGINX = "nginx";

	private final Timeline timeline;

	private final Tools tools;

	private final Results results = new Results();

	private final List<Question> questions = new ArrayList<>();

	private final StringBuilder report = new StringBuilder();

	private Benchmark(Timeline timeline) {
		this.timeline = timeline;
		this.tools = new Tools(timeline.folder());
	}

	/**
	 * Runs the benchmark for the given sizes: {@code 10k}, {@code 100k}, {@code 1m},
	 * {@code 10m}.
	 */
	public static void main(String[] sizes) throws Exception {
		List<Benchmark> done = new ArrayList<>();
		for (String size : sizes) {
			Benchmark benchmark = new Benchmark(Timeline.of(size));
			benchmark.measure();
			done.add(benchmark);
		}
		if (done.size() > 1) {
			Benchmark small = done.getFirst();
			Benchmark large = done.getLast();
			System.out.printf("## Growth from %s to %s: times slower%n%s%n", small.timeline.size(),
					large.timeline.size(), Goals.ofGrowth(small.results, large.results));
		}
	}

	private void measure() throws Exception {
		say("Starting cold");
		boolean cold = this.tools.dropCaches();
		try (Program program = start()) {
			this.results.add("start", "cold", program.start().toMillis() / 1000.0);
			this.questions.addAll(new Questions(program).all());
		}
		if (COLD) {
			cold(cold);
		}
		try (Program program = start()) {
			this.results.add("start", "warm", program.start().toMillis() / 1000.0);
			startBeside(program);
			warm(program, asked(KEPT));
		}
		try (Program program = start("--timeline.kept-answers.size=0")) {
			warm(program, this.questions.stream().filter((question) -> !KEPT.contains(question.name())).toList());
			export(program);
		}
		this.report.append(this.results.rates("Warm", this.questions.stream().map(Question::name).toList()));
		report();
	}

	private List<Question> asked(List<String> names) {
		return this.questions.stream().filter((question) -> names.contains(question.name())).toList();
	}

	private Program start(String... settings) throws Exception {
		return Program.start(Timeline.PROGRAM, this.timeline.data(), PORT, settings);
	}

	/** Measures a start without the time that the embedded database takes. */
	private void startBeside(Program program) throws Exception {
		// By then the first program is idle
		Thread.sleep(10_000);
		Program.Database database = program.database();
		try (Program second = Program.start(Timeline.PROGRAM, this.timeline.data(), NGINX_PORT,
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=timeline",
				"--spring.datasource.password=" + database.password())) {
			this.results.add("start", "with a database that runs", second.start().toMillis() / 1000.0);
		}
	}

	/** Measures each question by itself, in the first seconds after a start. */
	private void cold(boolean cold) throws Exception {
		List<Question> asked = asked(COLD_QUESTIONS);
		for (Question question : asked) {
			say("Cold: " + question.name());
			this.tools.dropCaches();
			try (Program program = start()) {
				this.results.add(question.name() + ", cold", PROGRAM, program(program, question));
			}
			this.tools.dropCaches();
			try (Program program = start()) {
				this.results.add(question.name() + ", cold", DATABASE,
						this.tools.pgbench(program.database(), Objects.requireNonNull(question.statement()), SHOT));
			}
		}
		this.report.append(this.results.rates(
				cold ? "Cold: just started, nothing in the machine's cache"
						: "Just started (the machine's cache could not be emptied)",
				asked.stream().map((question) -> question.name() + ", cold").toList()));
	}

	private void warm(Program program, List<Question> questions) throws Exception {
		this.results.add("memory", "idle", program.resident());
		say("Warming up");
		Duration each = Duration.ofSeconds(Math.max(1, WARM_UP.toSeconds() / questions.size()));
		for (Question question : questions) {
			this.tools.wrk(urls(program, question), each);
		}
		Path files = Files.createDirectories(this.timeline.folder().resolve("files"));
		Process nginx = this.tools.nginx(NGINX_PORT, files);
		try {
			for (int i = 0; i < questions.size(); i++) {
				Files.writeString(files.resolve(i + ".json"), program.get(questions.get(i).paths().getFirst()).body());
			}
			for (int round = 1; round <= ROUNDS; round++) {
				say("Round %d of %d".formatted(round, ROUNDS));
				for (int i = 0; i < questions.size(); i++) {
					round(program, questions.get(i), "http://127.0.0.1:%d/%d.json".formatted(NGINX_PORT, i));
				}
			}
		}
		finally {
			nginx.destroy();
			nginx.waitFor();
		}
		this.results.add("memory", "under load", program.peak());
	}

	private void round(Program program, Question question, String file) throws Exception {
		this.results.add(question.name(), PROGRAM, program(program, question));
		if (question.statement() != null) {
			this.results.add(question.name(), DATABASE,
					this.tools.pgbench(program.database(), question.statement(), SHOT));
		}
		this.results.add(question.name(), NGINX, this.tools.wrk(List.of(file), SHOT));
	}

	private double program(Program program, Question question) throws Exception {
		if (question.conditional()) {
			HttpResponse<String> known = program.get(question.paths().getFirst());
			return this.tools.wrk(urls(program, question), SHOT, "If-None-Match",
					known.headers().firstValue("ETag").orElseThrow());
		}
		return this.tools.wrk(urls(program, question), SHOT);
	}

	private static List<String> urls(Program program, Question question) {
		return question.paths().stream().map(program::url).toList();
	}

	private void export(Program program) throws Exception {
		say("Exporting");
		Contents contents = new Contents(program.database().jdbc());
		String url = program.url(contents.export());
		Statement statement = contents.exported();
		double idle = program.resident();
		program.forgetPeak();
		for (int round = 0; round < 3; round++) {
			Tools.Download download = this.tools.download(url);
			this.results.add("export", "first byte", download.firstByte());
			this.results.add("export", PROGRAM, download.total());
			this.results.add("export", DATABASE, this.tools.copy(program.database(), statement).toMillis() / 1000.0);
		}
		this.results.add("export", "memory", Math.max(0, program.peak() - idle));
	}

	private void report() throws IOException {
		new Goals(this.results).check();
		String text = "## " + this.timeline.size() + " events\n" + this.report + this.results.goals();
		System.out.println(text);
		Files.writeString(this.timeline.folder().resolve("report.md"), text, StandardCharsets.UTF_8,
				StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
	}

	private void say(String what) {
		this.timeline.say(what);
	}

}
