package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A PostgreSQL 18 server with its data in its own folder, reachable only from this
 * machine.
 */
public final class EmbeddedServer implements JdbcConnectionDetails, AutoCloseable {

	/**
	 * Nothing confirmed is ever lost. Random reads cost little more than sequential ones,
	 * on flash or from memory. The large cache is for large timelines; a small one never
	 * touches most of that memory.
	 */
	private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
			"max_connections", "50", "random_page_cost", "1.1", "shared_buffers", "512MB", "archive_mode", "on",
			"archive_timeout", "60");

	/** The name of the database and of its user. */
	static final String NAME = "timeline";

	private final DataDirectory directory;

	private final Server server;

	private final Supervision supervision;

	private final String password;

	private EmbeddedServer(DataDirectory directory, Server server, String password) {
		this.directory = directory;
		this.server = server;
		this.supervision = new Supervision(server, directory);
		this.password = password;
	}

	static EmbeddedServer start(Path path) {
		return start(path, SETTINGS);
	}

	static EmbeddedServer start(Path path, Map<String, String> configuration) {
		DataDirectory directory = DataDirectory.open(path);
		try {
			directory.processes().stop();
			directory.settle();
			directory.log().rotate();
			Binaries binaries = Binaries.unpacked(directory.binaries(), directory.log());
			new Cluster(directory, binaries).prepare();
			Server server = new Server(directory.cluster(), binaries, directory.processes(), configuration);
			start(server, directory);
			directory.reserve().keep();
			return new EmbeddedServer(directory, server, directory.password().read().orElseThrow());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw notStarted(directory, ex);
		}
		catch (Exception ex) {
			throw notStarted(directory, ex);
		}
	}

	private static void start(Server server, DataDirectory directory) throws IOException, InterruptedException {
		ServerLog log = directory.log().fromHere();
		try {
			server.start();
		}
		catch (IOException ex) {
			if (!ServerNotStarted.isDiskFull(directory.reason(log, ex)) || !directory.reserve().release()) {
				throw ex;
			}
			server.start();
		}
	}

	private static ServerNotStarted notStarted(DataDirectory directory, Exception cause) {
		ServerNotStarted failure = (cause instanceof ServerNotStarted known) ? known
				: ServerNotStarted.in(directory, cause);
		try (directory) {
			directory.processes().stop();
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
		return failure;
	}

	DataDirectory directory() {
		return this.directory;
	}

	/** Returns the folder with the data. */
	public Path folder() {
		return this.directory.path();
	}

	/**
	 * Returns a secret that is kept in a file beside the data, readable only by the
	 * owner; a new random one if there is none.
	 * @param name the name of the file
	 */
	public String secret(String name) {
		PasswordFile file = new PasswordFile(this.directory.path().resolve(name));
		try {
			String secret = file.readOrInvent();
			if (file.read().isEmpty()) {
				file.write(secret);
			}
			return secret;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String getJdbcUrl() {
		return url(this.server.port());
	}

	static String url(int port) {
		return "jdbc:postgresql://localhost:%d/%s".formatted(port, NAME);
	}

	@Override
	public String getUsername() {
		return NAME;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

	/**
	 * Stops the server. If that fails, the next start stops what is left.
	 */
	@Override
	public void close() {
		try (this.directory) {
			this.supervision.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public String toString() {
		return "embedded PostgreSQL 18 in " + this.directory.path();
	}

}
