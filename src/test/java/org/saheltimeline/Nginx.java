package org.saheltimeline;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * A real nginx in front of a program, configured by {@code src/docs/proxy/nginx.conf} but
 * without TLS. Tests are skipped if nginx is not installed; with
 * {@code -Dtimeline.test.nginx=required} they fail instead.
 */
public final class Nginx implements AutoCloseable {

	private static final Path RECIPE = Path.of("src/docs/proxy/nginx.conf");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Process process;

	private final URI address;

	private Nginx(Process process, URI address) {
		this.process = process;
		this.address = address;
	}

	/**
	 * Starts nginx.
	 * @param program the address of the program, up to its port
	 * @param folder where nginx may write
	 */
	public static Nginx before(URI program, Path folder) throws Exception {
		Path executable = executable();
		int port = freePort();
		String recipe = Files.readString(RECIPE)
			.replace("127.0.0.1:8080", "localhost:" + program.getPort())
			.replace("listen 443 ssl http2;", "listen 127.0.0.1:%d;".formatted(port))
			.replaceAll("\\tssl_.*\\n", "");
		Path configuration = Files.writeString(folder.resolve("nginx.conf"), """
				daemon off;
				pid nginx.pid;
				%s
				events {}
				http {
				access_log off;
				client_body_temp_path body;
				proxy_temp_path proxy;
				fastcgi_temp_path fastcgi;
				uwsgi_temp_path uwsgi;
				scgi_temp_path scgi;
				%s
				}
				""".formatted("root".equals(System.getProperty("user.name")) ? "user root;" : "", recipe));
		Process process = new ProcessBuilder(executable.toString(), "-p", folder + "/", "-c", configuration.toString(),
				"-e", folder.resolve("nginx.log").toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("nginx.out").toFile())
			.start();
		Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
		nginx.awaitConnection();
		return nginx;
	}

	/** Returns the address, up to the port. */
	public URI address() {
		return this.address;
	}

	private void awaitConnection() throws Exception {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				new Socket(InetAddress.getLoopbackAddress(), this.address.getPort()).close();
				return;
			}
			catch (IOException ex) {
				if (!this.process.isAlive() || System.nanoTime() > deadline) {
					close();
					throw new IllegalStateException("nginx does not start", ex);
				}
				Thread.sleep(20);
			}
		}
	}

	private static Path executable() {
		String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
		Optional<Path> found = Stream.of(path.split(File.pathSeparator))
			.map((folder) -> Path.of(folder, "nginx"))
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty() && "required".equals(System.getProperty("timeline.test.nginx"))) {
			throw new IllegalStateException("There is no nginx on this machine");
		}
		return found.orElseThrow(() -> new TestAbortedException("There is no nginx on this machine"));
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
	}

}
