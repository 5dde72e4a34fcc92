package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The embedded server as the tests use it: fast, not durable, one per JVM. */
public final class TestEmbeddedServer {

	private static final Map<String, String> FAST = Map.of("fsync", "off", "synchronous_commit", "off",
			"full_page_writes", "off", "max_connections", "300");

	private TestEmbeddedServer() {
	}

	/** Returns the password of the superuser {@code postgres}. */
	public static String superuserPassword(EmbeddedServer server) {
		try {
			return server.directory().superuserPassword().read().orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Starts it in the first folder below {@code target} that no other JVM uses. */
	public static EmbeddedServer start() {
		for (int number = 1;; number++) {
			try {
				EmbeddedServer server = EmbeddedServer.start(Path.of("target", "test-database-" + number), FAST);
				Runtime.getRuntime().addShutdownHook(new Thread(server::close));
				return server;
			}
			catch (DirectoryInUse ex) {
				// Another build is running
			}
		}
	}

}
