package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that, no matter when a first start is killed, the next one succeeds. */
class KilledStartTests {

	@TempDir
	private Path folder;

	@Test
	void aStartSucceedsAfterOneThatWasKilledAtAnyMoment() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 6; round++) {
			Process program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
					"-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
					Program.class.getName(), this.folder.toString())
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("output.txt").toFile())
				.start();
			Thread.sleep(500 + random.nextInt(3_000));
			boolean all = random.nextBoolean();
			if (random.nextInt(3) > 0) {
				program.destroyForcibly().waitFor();
			}
			if (all) {
				children().forEach(ProcessHandle::destroyForcibly);
			}
			program.destroyForcibly().waitFor();
		}
		try (EmbeddedServer server = EmbeddedServer.start(this.folder.resolve("data"))) {
			assertThat(server.directory().processes().postmaster()).as("seed %d", seed).isPresent();
			assertThat(names()).contains("bin", "lock", "password", "superuser-password", "pg18")
				.allMatch((name) -> !name.contains("tmp"));
			assertThat(this.folder.resolve("data/bin").toFile().list()).hasSize(1);
		}
	}

	private List<ProcessHandle> children() {
		return ProcessHandle.allProcesses()
			.filter((process) -> process.info().command().orElse("").startsWith(this.folder.resolve("data").toString()))
			.toList();
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve("data"))) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

	/** The embedded server alone, in its own process. */
	static final class Program {

		private Program() {
		}

		public static void main(String[] arguments) throws Exception {
			try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0], "data"))) {
				System.out.println(server);
				Thread.sleep(60_000);
			}
		}

	}

}
