package org.saheltimeline;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The program as a user starts it: in its own process and its own folder. */
public final class RunningProgram extends ServingProgram {

	private static final Pattern ADDRESS = Pattern.compile("API (http://localhost:\\d+)/");

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Path folder;

	private final Path output;

	private final Process process;

	private RunningProgram(Path folder, Path output, Process process) {
		this.folder = folder;
		this.output = output;
		this.process = process;
	}

	public static RunningProgram start(Path folder, String... arguments) throws IOException {
		return start(folder, List.of(), arguments);
	}

	/** Starts the program with JVM options. */
	public static RunningProgram start(Path folder, List<String> options, String... arguments) throws IOException {
		List<String> all = new ArrayList<>(Installed.SHARED);
		all.addAll(options);
		return run(folder, Installed.CLASS_PATH, all, arguments);
	}

	private static RunningProgram run(Path folder, String classPath, List<String> options, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1"));
		command.addAll(options);
		command.addAll(List.of("-cp", classPath, SahelTimelineApplication.class.getName(),
				"--spring.main.lazy-initialization=true"));
		command.addAll(List.of(withPort(arguments)));
		Path output = Files.createTempFile(folder, "output", ".txt");
		Process process = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		return new RunningProgram(folder, output, process);
	}

	public RunningProgram untilReady() throws Exception {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!output().contains("Ready: ")) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				stop();
				throw new IllegalStateException("Not ready: " + output());
			}
			Thread.sleep(50);
		}
		return this;
	}

	public int exitCode() {
		return this.process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join().exitValue();
	}

	/** Stops the program with a SIGTERM, as Ctrl-C or an init system would. */
	@Override
	public void stop() {
		this.process.destroy();
		exitCode();
	}

	/** Kills the program without giving it a chance to react. */
	public void kill() {
		this.process.destroyForcibly();
		exitCode();
	}

	long pid() {
		return this.process.pid();
	}

	/** Returns what it has written to the console. */
	public String output() throws IOException {
		return Files.readString(this.output);
	}

	@Override
	public URI address() throws IOException {
		Matcher address = ADDRESS.matcher(output());
		if (!address.find()) {
			throw new IllegalStateException("Not ready: " + output());
		}
		return URI.create(address.group(1));
	}

	/** Returns the lines of the output that report a problem. */
	public List<String> complaints() throws IOException {
		return output().lines().filter((line) -> line.matches("(?s).*(ERROR|WARN|Exception|\\tat ).*")).toList();
	}

	/** Connects to the embedded database directly, not through the program. */
	public JdbcClient database() throws IOException {
		Path data = this.folder.resolve(".data");
		String port = Files.readAllLines(data.resolve("pg18/postmaster.pid")).get(3);
		return JdbcClient.create(new DriverManagerDataSource("jdbc:postgresql://localhost:" + port + "/timeline",
				"timeline", Files.readString(data.resolve("password"))));
	}

	/**
	 * The program as a user has it: in a jar, and without the tests and their
	 * configuration. Its processes share an archive of loaded classes (JEP 350), which
	 * halves the time of a start.
	 */
	private static final class Installed {

		private static final Path FOLDER = Path.of("target").toAbsolutePath();

		private static final Path CLASSES = FOLDER.resolve("classes");

		private static final Path JAR = FOLDER.resolve("program.jar");

		private static final Path ARCHIVE = FOLDER.resolve("program.jsa");

		static final String CLASS_PATH = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(Predicate.not((entry) -> entry.contains("test-classes")))
			.map((entry) -> Path.of(entry).equals(CLASSES) ? JAR.toString() : entry)
			.collect(Collectors.joining(File.pathSeparator));

		static final List<String> SHARED = List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xlog:cds=off");

		static {
			try {
				if (!Files.exists(ARCHIVE) || newest(CLASSES) > JAR.toFile().lastModified()) {
					install();
				}
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static void install() throws Exception {
			ToolProvider.findFirst("jar")
				.orElseThrow()
				.run(System.out, System.err, "--create", "--file", JAR.toString(), "-C", CLASSES.toString(), ".");
			Files.deleteIfExists(ARCHIVE);
			run(FOLDER, CLASS_PATH, List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE), OwnDatabase.create().arguments())
				.untilReady()
				.stop();
		}

		private static long newest(Path folder) throws IOException {
			try (Stream<Path> files = Files.walk(folder)) {
				return files.mapToLong((file) -> file.toFile().lastModified()).max().orElseThrow();
			}
		}

	}

}
