package org.saheltimeline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.saheltimeline.synthetic.SyntheticTimeline;

import org.springframework.util.FileSystemUtils;

/**
 * A synthetic timeline, taken in by the packaged program.
 *
 * @param size its size: {@code 10k}, {@code 100k}, {@code 1m}, {@code 10m}
 * @param folder the folder for everything about it
 */
record Timeline(String size, Path folder) {

	/** The folder of the packaged program. */
	static final Path PROGRAM = Path.of("target/benchmark/program");

	private static final Map<String, Integer> SIZES = Map.of("10k", 10_000, "100k", 100_000, "1m", 1_000_000, "10m",
			10_000_000);

	private static final long SEED = 1;

	/** Creates the timeline and takes it in, unless an earlier run has done so. */
	static Timeline of(String size) throws Exception {
		if (!SIZES.containsKey(size)) {
			throw new IllegalArgumentException("“%s” is none of %s".formatted(size, SIZES.keySet()));
		}
		Timeline timeline = new Timeline(size, Files.createDirectories(Path.of("target/benchmark", size)));
		Path done = timeline.folder.resolve("taken-in");
		if (!Files.exists(done)) {
			timeline.takeIn();
			Files.createFile(done);
		}
		return timeline;
	}

	private void takeIn() throws Exception {
		int events = Objects.requireNonNull(SIZES.get(this.size));
		Path written = this.folder.resolve("timeline");
		say("Making %,d events".formatted(events));
		SyntheticTimeline.write(events, SEED, written);
		say("Taking them in");
		long begin = System.nanoTime();
		Program.run(PROGRAM, data(), "--timeline.intake=" + written.toAbsolutePath());
		say("Taken in within %d s".formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
	}

	/** Returns the folder of the embedded database. */
	Path data() {
		return this.folder.resolve("database");
	}

	/**
	 * Returns a copy of that folder, so that what is measured there changes nothing here.
	 */
	Path copiedData() throws Exception {
		Path copy = this.folder.resolve("written");
		FileSystemUtils.deleteRecursively(copy);
		// With permissions, without which PostgreSQL does not start
		Process copying = new ProcessBuilder("cp", "-a", data().toString(), copy.toString()).inheritIO().start();
		if (copying.waitFor() != 0) {
			throw new IOException("%s cannot be copied".formatted(data()));
		}
		return copy;
	}

	/** Reports progress. */
	void say(String what) {
		System.out.println(this.size + ": " + what);
	}

}
