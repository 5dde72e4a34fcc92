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
 * The processes that run PostgreSQL's programs in a folder. Whoever holds the folder's
 * lock owns all of them: the server that it started, or whatever a killed program left
 * behind, such as a server, a dead server's children, or an unfinished initialization.
 *
 * @param binaries the folder with the programs
 * @param pidFile the file in which a server writes its process ID
 */
record OwnProcesses(Path binaries, Path pidFile) {

	/** Long, because a shutdown writes everything in memory to disk. */
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(20);

	/** Returns the server process, if it is alive. */
	Optional<ProcessHandle> postmaster() throws IOException {
		List<String> lines = Files.exists(this.pidFile) ? Files.readAllLines(this.pidFile) : List.of();
		if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.filter((process) -> isOwn(process) || serves(process, lines.get(1)));
	}

	/**
	 * Returns whether a process runs one of the programs. False for zombies, which have
	 * no command.
	 */
	boolean isOwn(ProcessHandle process) {
		return process.info().command().map(Path::of).filter((path) -> path.startsWith(this.binaries)).isPresent();
	}

	/**
	 * Returns whether a process is a server from another installation that runs on the
	 * cluster.
	 */
	private static boolean serves(ProcessHandle process, String cluster) {
		ProcessHandle.Info info = process.info();
		boolean postgres = info.command().map(Path::of).filter((path) -> path.endsWith("postgres")).isPresent();
		return postgres && Arrays.asList(info.arguments().orElse(new String[0])).contains(cluster);
	}

	/**
	 * Stops all processes: the server cleanly, so that nothing has to be recovered, and
	 * those without a server, or that do not end in time, forcibly.
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
	 * Returns whether a process takes the others down with it, or is about to start one
	 * that does.
	 */
	private static boolean ends(ProcessHandle process, long server) {
		return process.pid() == server
				|| process.info().command().map(Path::of).filter((path) -> path.endsWith("pg_ctl")).isPresent();
	}

	/** Sends SIGINT for a fast and clean shutdown; Java itself can send only SIGTERM. */
	private static void interrupt(long process) throws IOException {
		new ProcessBuilder("sh", "-c", "kill -INT " + process).start();
	}

}
