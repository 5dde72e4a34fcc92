package org.saheltimeline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The living process that {@code postmaster.pid} names: a server left behind when the
 * program was killed, or by now something that has nothing to do with it.
 *
 * @param pidFile the file that names it
 * @param process the process of that number
 * @param cluster the cluster that it serves if it is a server
 */
record Postmaster(Path pidFile, ProcessHandle process, String cluster) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration PAUSE = Duration.ofMillis(50);

	/** Frees a cluster for one who holds the folder's lock: nobody else uses it then. */
	static void stopOrphan(Path cluster) throws IOException {
		Optional<Postmaster> named = named(cluster.resolve("postmaster.pid"));
		if (named.isPresent()) {
			named.get().stopOrForget();
		}
	}

	/** A dead process is PostgreSQL's own business: it knows how to recover. */
	private static Optional<Postmaster> named(Path pidFile) throws IOException {
		List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
		if (lines.size() < 2 || !lines.getFirst().strip().matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
			.map((process) -> new Postmaster(pidFile, process, lines.get(1)));
	}

	private void stopOrForget() throws IOException {
		if (servesCluster()) {
			interrupt();
			awaitEnd();
		}
		else {
			Files.delete(this.pidFile);
		}
	}

	private boolean servesCluster() {
		ProcessHandle.Info info = this.process.info();
		boolean postgres = info.command().map(Path::of).filter((path) -> path.endsWith("postgres")).isPresent();
		return postgres && Arrays.asList(info.arguments().orElse(new String[0])).contains(this.cluster);
	}

	/** SIGINT is a fast and clean shutdown; Java itself can only send SIGTERM. */
	private void interrupt() throws IOException {
		new ProcessBuilder("sh", "-c", "kill -INT " + this.process.pid()).start();
	}

	/** The file tells, too: a dead process that no parent collects stays in the table. */
	private void awaitEnd() throws IOException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (this.process.isAlive() && Files.exists(this.pidFile)) {
			if (System.nanoTime() > deadline) {
				throw new IOException("PostgreSQL process " + this.process.pid() + " does not end");
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

}
