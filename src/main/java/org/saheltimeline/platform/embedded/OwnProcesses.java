package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The processes that run PostgreSQL's programs of a folder. Whoever holds the folder's
 * lock owns them all: a server that it started, or what a program that was killed has
 * left behind, be it a server, a server's children without it, or a set-up that goes on.
 *
 * @param binaries the folder with the programs
 * @param pidFile the file in which a server writes its process
 */
record OwnProcesses(Path binaries, Path pidFile) {

	/** Long, because what is in memory has to be written. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(20);

	/** The server, if it is alive. */
	Optional<ProcessHandle> postmaster() throws IOException {
		List<String> lines = Files.exists(this.pidFile) ? Files.readAllLines(this.pidFile) : List.of();
		if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.filter((process) -> isOwn(process) || serves(process, lines.get(1)));
	}

	/** A dead process that no parent has collected has no command any more. */
	boolean isOwn(ProcessHandle process) {
		return process.info().command().map(Path::of).filter((path) -> path.startsWith(this.binaries)).isPresent();
	}

	/** Whether a server from elsewhere was started on the cluster. */
	private static boolean serves(ProcessHandle process, String cluster) {
		ProcessHandle.Info info = process.info();
		boolean postgres = info.command().map(Path::of).filter((path) -> path.endsWith("postgres")).isPresent();
		return postgres && Arrays.asList(info.arguments().orElse(new String[0])).contains(cluster);
	}

	/**
	 * Stops them all: the server as it should be, so that nothing has to be recovered,
	 * and what is left without one, or does not end, at once.
	 */
	void stop() throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		long asked = -1;
		for (List<ProcessHandle> running = running(); !running.isEmpty(); running = running()) {
			Optional<ProcessHandle> postmaster = postmaster();
			long server = postmaster.map(ProcessHandle::pid).orElse(asked);
			if (System.nanoTime() > deadline || running.stream().noneMatch((process) -> ends(process, server))) {
				running.forEach(ProcessHandle::destroyForcibly);
			}
			else if (postmaster.isPresent() && server != asked) {
				interrupt(server);
				asked = server;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		Files.deleteIfExists(this.pidFile);
	}

	private List<ProcessHandle> running() throws IOException {
		Optional<ProcessHandle> postmaster = postmaster();
		return ProcessHandle.allProcesses()
			.filter((process) -> isOwn(process) || postmaster.filter(process::equals).isPresent())
			.toList();
	}

	/**
	 * Whether a process ends the others with itself, or is about to start one that does.
	 */
	private static boolean ends(ProcessHandle process, long server) {
		return process.pid() == server
				|| process.info().command().map(Path::of).filter((path) -> path.endsWith("pg_ctl")).isPresent();
	}

	/** SIGINT is a fast and clean shutdown; Java itself can only send SIGTERM. */
	private static void interrupt(long process) throws IOException {
		new ProcessBuilder("sh", "-c", "kill -INT " + process).start();
	}

}
