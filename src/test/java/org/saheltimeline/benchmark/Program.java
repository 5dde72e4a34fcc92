package org.saheltimeline.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged program in its own process, with its embedded database. */
final class Program implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** What src/docs/operating.md recommends if memory is scarce. */
	private static final String OPTIONS = "-XX:+UseSerialGC -Xmx80m -Xmn20m -XX:TrimNativeHeapInterval=5000";

	/** Enough memory to unpack the embedded PostgreSQL. */
	private static final String OPTIONS_OF_FIRST_START = "-XX:+UseSerialGC -Xmx112m";

	private final Process process;

	private final Path data;

	private final int port;

	private final Duration start;

	private Program(Process process, Path data, int port, Duration start) {
		this.process = process;
		this.data = data;
		this.port = port;
		this.start = start;
	}

	/**
	 * Starts the program and waits until it answers.
	 * @param home the folder of the extracted jar and the AOT cache
	 * @param data the folder of the embedded database
	 * @param port the port to listen on
	 * @param arguments more settings
	 */
	static Program start(Path home, Path data, int port, String... arguments) throws Exception {
		long begin = System.nanoTime();
		Process process = process(home, data, System.getenv().getOrDefault("PROGRAM_OPTIONS", OPTIONS),
				"--server.port=" + port, arguments);
		URI address = URI.create("http://localhost:" + port + "/api/v1/events?limit=1");
		while (!answers(address)) {
			if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
				process.destroy();
				throw new IllegalStateException("The program does not answer; see " + log(home));
			}
			Thread.sleep(10);
		}
		return new Program(process, data, port, Duration.ofNanos(System.nanoTime() - begin));
	}

	/** Runs the program for the first time, until it exits by itself. */
	static void run(Path home, Path data, String... arguments) throws Exception {
		if (process(home, data, OPTIONS_OF_FIRST_START, "--server.port=0", arguments).waitFor() != 0) {
			throw new IllegalStateException("The program failed; see " + log(home));
		}
	}

	private static Process process(Path home, Path data, String options, String port, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
		command.addAll(Arrays.asList(options.split(" ")));
		if (Files.exists(home.resolve("sahel-timeline.aot"))) {
			command.add("-XX:AOTCache=sahel-timeline.aot");
		}
		command.addAll(List.of("-jar", "sahel-timeline.jar", port, "--timeline.seeds.location=none",
				"--timeline.embedded.directory=" + data.toAbsolutePath()));
		command.addAll(Arrays.asList(arguments));
		return new ProcessBuilder(command).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile()))
			.start();
	}

	private static Path log(Path home) {
		return home.resolve("program.log");
	}

	private static boolean answers(URI address) throws InterruptedException {
		try {
			return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Returns the time from the start of the process to the first answer. */
	Duration start() {
		return this.start;
	}

	String url(String path) {
		return "http://localhost:" + this.port + "/api/v1" + path;
	}

	HttpResponse<String> get(String path) throws Exception {
		HttpResponse<String> response = HTTP.send(HttpRequest.newBuilder(URI.create(url(path))).build(),
				HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
		}
		return response;
	}

	/**
	 * Returns the cursors found by paging through the list of all events, one every 200
	 * events.
	 * @param depth the number of events to page through
	 */
	List<String> cursors(int depth) throws Exception {
		List<String> cursors = new ArrayList<>();
		@Nullable String cursor = "start";
		while (cursors.size() * 200 < depth) {
			JsonNode page = JsonMapper.shared()
				.readTree(get("/events?limit=200&fields=id&cursor=" + cursor).body())
				.get("page");
			cursor = page.get("next").asString();
			cursors.add(cursor);
		}
		return cursors;
	}

	/** Returns the embedded database. */
	Database database() throws IOException {
		return new Database(Integer.parseInt(Files.readAllLines(this.data.resolve("pg18/postmaster.pid")).get(3)),
				Files.readString(this.data.resolve("password")));
	}

	/** Returns the resident memory, in MiB. */
	double resident() throws IOException {
		return memory("VmRSS");
	}

	/**
	 * Returns the peak of the resident memory since the start or {@link #forgetPeak}, in
	 * MiB.
	 */
	double peak() throws IOException {
		return memory("VmHWM");
	}

	/** Resets the peak to the memory in use now. */
	void forgetPeak() throws IOException {
		Files.writeString(proc("clear_refs"), "5");
	}

	private double memory(String line) throws IOException {
		return Files.readAllLines(proc("status"))
			.stream()
			.filter((status) -> status.startsWith(line + ":"))
			.map((status) -> Double.parseDouble(status.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow() / 1024;
	}

	private Path proc(String file) {
		return Path.of("/proc", Long.toString(this.process.pid()), file);
	}

	/** Asks the program to stop, without waiting for it. */
	void terminate() {
		this.process.destroy();
	}

	@Override
	public void close() {
		terminate();
		this.process.onExit().join();
	}

	/**
	 * How to connect to the database.
	 *
	 * @param port its port
	 * @param password the password of the user and database {@code timeline}
	 */
	record Database(int port, String password) {

		JdbcClient jdbc() {
			return JdbcClient.create(new DriverManagerDataSource(url(), "timeline", this.password));
		}

		String url() {
			return "jdbc:postgresql://localhost:" + this.port + "/timeline";
		}

	}

}
