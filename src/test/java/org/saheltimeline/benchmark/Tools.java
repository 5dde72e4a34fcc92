package org.saheltimeline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the measuring tools, each with the same number of connections. */
final class Tools {

	static final int CONNECTIONS = 8;

	private static final Pattern WRK = Pattern.compile("Requests/sec:\\s*([0-9.]+)");

	private static final Pattern WRK_FAULT = Pattern.compile("Non-2xx or 3xx responses|Socket errors");

	private static final Pattern PGBENCH = Pattern.compile("tps = ([0-9.]+) \\(without initial");

	private static final Path SCRIPT = Path.of("src/test/benchmark/addresses.lua");

	private final Path folder;

	Tools(Path folder) {
		this.folder = folder;
	}

	/**
	 * Returns the requests per second to some addresses in turn, optionally with a
	 * header.
	 */
	double wrk(List<String> urls, Duration time, String... header) throws Exception {
		Path addresses = this.folder.resolve("addresses.txt");
		Files.write(addresses, urls);
		List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c" + CONNECTIONS, "-d" + time.toSeconds() + "s",
				"--timeout", "60s", "-s", SCRIPT.toString(), urls.getFirst(), "--", addresses.toString()));
		command.addAll(List.of(header));
		String output = output(List.of(), command);
		if (WRK_FAULT.matcher(output).find()) {
			throw new IllegalStateException(output);
		}
		return number(WRK, output);
	}

	/** Returns the statements per second. */
	double pgbench(Program.Database database, Statement statement, Duration time) throws Exception {
		Path script = this.folder.resolve("statement.sql");
		Files.writeString(script, statement.script() + ";\n");
		return number(PGBENCH,
				output(List.of("PGPASSWORD=" + database.password()),
						List.of("pgbench", "-n", "-M", "prepared", "-c" + CONNECTIONS, "-j1", "-T" + time.toSeconds(),
								"-f", script.toString(), "-h", "localhost", "-p", "" + database.port(), "-U",
								"timeline", "timeline")));
	}

	/** Returns how long it takes to copy the rows of a statement out of the database. */
	Duration copy(Program.Database database, Statement statement) throws Exception {
		Path script = this.folder.resolve("copy.sql");
		Files.writeString(script,
				"copy (%s) to stdout".formatted(statement.script().replaceAll("--.*", "").replace('\n', ' ')));
		long start = System.nanoTime();
		output(List.of("PGPASSWORD=" + database.password()), List.of("psql", "-q", "-o", "/dev/null", "-h", "localhost",
				"-p", "" + database.port(), "-U", "timeline", "-d", "timeline", "-f", script.toString()));
		return Duration.ofNanos(System.nanoTime() - start);
	}

	/** Returns how long a download takes to its first and its last byte. */
	Download download(String url) throws Exception {
		String seconds = output(List.of(),
				List.of("curl", "-sSf", "-o", "/dev/null", "-w", "%{time_starttransfer} %{time_total}", url));
		int between = seconds.indexOf(' ');
		return new Download(Double.parseDouble(seconds.substring(0, between)),
				Double.parseDouble(seconds.substring(between)));
	}

	/** Starts an nginx that serves the files of a folder. */
	Process nginx(int port, Path files) throws IOException {
		Path configuration = this.folder.resolve("nginx.conf");
		Files.writeString(configuration, """
				daemon off;
				%s
				worker_processes 2;
				pid %s/nginx.pid;
				events { }
				http {
				    access_log off;
				    sendfile on;
				    tcp_nopush on;
				    keepalive_requests 1000000000;
				    default_type application/json;
				    open_file_cache max=100;
				    server { listen 127.0.0.1:%d; root %s; }
				}
				""".formatted(System.getProperty("user.name").equals("root") ? "user root;" : "",
				this.folder.toAbsolutePath(), port, files.toAbsolutePath()));
		return new ProcessBuilder("nginx", "-e", "stderr", "-p", this.folder.toAbsolutePath().toString(), "-c",
				configuration.toAbsolutePath().toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("nginx.log").toFile())
			.start();
	}

	/**
	 * Empties the machine's disk cache, if permitted.
	 * @return whether it was permitted
	 */
	boolean dropCaches() throws Exception {
		try {
			output(List.of(), List.of("sync"));
			Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "3");
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static double number(Pattern pattern, String output) {
		Matcher matcher = pattern.matcher(output);
		if (!matcher.find()) {
			throw new IllegalStateException(output);
		}
		return Double.parseDouble(matcher.group(1));
	}

	private static String output(List<String> environment, List<String> command) throws Exception {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		environment.forEach((variable) -> builder.environment()
			.put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1)));
		Process process = builder.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new IllegalStateException(String.join(" ", command) + " failed: " + output);
		}
		return output;
	}

	/**
	 * A download.
	 *
	 * @param firstByte seconds to the first byte
	 * @param total seconds to the last byte
	 */
	record Download(double firstByte, double total) {

	}

}
