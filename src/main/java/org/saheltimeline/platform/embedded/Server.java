package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The server of a cluster. It can be restarted repeatedly on the same port. */
final class Server {

	/** Long, because recovery after a power cut takes time. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final Binaries binaries;

	private final OwnProcesses processes;

	private final Path cluster;

	private final Map<String, String> configuration;

	private final int port;

	private volatile @Nullable ProcessHandle postmaster;

	Server(Path cluster, Binaries binaries, OwnProcesses processes, Map<String, String> configuration)
			throws IOException {
		this.binaries = binaries;
		this.processes = processes;
		this.cluster = cluster;
		this.configuration = configuration;
		this.port = freePort();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	int port() {
		return this.port;
	}

	/**
	 * Starts the server and waits until it accepts connections. First stops whatever is
	 * left of a previous one.
	 */
	void start() throws IOException, InterruptedException {
		this.processes.stop();
		String settings = this.configuration.entrySet()
			.stream()
			.map((setting) -> "-c %s=%s".formatted(setting.getKey(), setting.getValue()))
			.collect(Collectors.joining(" "));
		this.binaries.run("", "pg_ctl", "start", "-w", "-t", Long.toString(PATIENCE.toSeconds()), "-D",
				this.cluster.toString(), "-o",
				"-p %d -c listen_addresses=localhost -c unix_socket_directories= -c timezone=UTC %s"
					.formatted(this.port, settings));
		this.postmaster = this.processes.postmaster().orElseThrow(() -> new IOException("the server ended at once"));
	}

	boolean isRunning() {
		return Optional.ofNullable(this.postmaster)
			.filter((process) -> process.isAlive() && this.processes.isOwn(process))
			.isPresent();
	}

	void stop() throws IOException {
		this.processes.stop();
	}

}
