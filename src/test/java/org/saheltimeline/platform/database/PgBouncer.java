package org.saheltimeline.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;
import org.saheltimeline.TestServer;

/**
 * A PgBouncer in front of the test server. If it is not installed, the tests that need it
 * are skipped; with {@code -Dtimeline.test.pgbouncer=required} they fail instead.
 */
final class PgBouncer implements AutoCloseable {

	private final Process process;

	private final String url;

	private PgBouncer(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	static PgBouncer start(Path folder, String database, String mode) throws Exception {
		String program = program();
		int port = freePort();
		TestServer server = TestServer.running();
		URI address = URI.create(server.url(database).substring("jdbc:".length()));
		Path configuration = folder.resolve("pgbouncer.ini");
		Files.writeString(configuration, """
				[databases]
				%s = host=%s port=%d user=%s password=%s
				[pgbouncer]
				listen_addr = 127.0.0.1
				listen_port = %d
				unix_socket_dir =
				auth_type = any
				pool_mode = %s
				""".formatted(database, address.getHost(), address.getPort(), TestServer.USERNAME, server.password(),
				port, mode));
		List<String> command = System.getProperty("user.name").equals("root")
				? List.of(program, "-q", "-u", "nobody", configuration.toString())
				: List.of(program, "-q", configuration.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("pgbouncer.log").toFile())
			.start();
		await(process, port);
		return new PgBouncer(process, "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database));
	}

	/**
	 * Looks in fixed folders, because Debian installs it in /usr/sbin, which is only on
	 * root's path.
	 */
	private static String program() {
		Optional<Path> found = Stream
			.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
			.map((folder) -> Path.of(folder, "pgbouncer"))
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty() && "required".equals(System.getProperty("timeline.test.pgbouncer"))) {
			throw new IllegalStateException("There is no pgbouncer");
		}
		return found.orElseThrow(() -> new TestAbortedException("There is no pgbouncer")).toString();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void await(Process process, int port) throws Exception {
		for (int i = 0; i < 200 && process.isAlive(); i++) {
			try {
				new Socket(InetAddress.getLoopbackAddress(), port).close();
				return;
			}
			catch (IOException ex) {
				Thread.sleep(50);
			}
		}
		throw new IllegalStateException("pgbouncer did not start");
	}

	String url() {
		return this.url;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
