package org.saheltimeline.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL 18 with its data in a folder of its own, reachable from this machine only.
 */
public final class EmbeddedServer implements JdbcConnectionDetails, AutoCloseable {

	/**
	 * Nothing confirmed is lost, while the library's own settings are for tests; and what
	 * is read here and there costs hardly more than in a row, from flash as from memory.
	 * Of a large timeline much stays at hand, in memory that a small one never takes.
	 */
	private static final Map<String, String> SETTINGS = Map.of("fsync", "on", "synchronous_commit", "on",
			"max_connections", "50", "random_page_cost", "1.1", "shared_buffers", "512MB");

	/** Of the database, and of its user. */
	static final String NAME = "timeline";

	private final DataDirectory directory;

	private final EmbeddedPostgres postgres;

	private final String password;

	private EmbeddedServer(DataDirectory directory, EmbeddedPostgres postgres, String password) {
		this.directory = directory;
		this.postgres = postgres;
		this.password = password;
	}

	static EmbeddedServer start(Path path) {
		return start(path, SETTINGS);
	}

	static EmbeddedServer start(Path path, Map<String, String> configuration) {
		DataDirectory directory = DataDirectory.open(path);
		try {
			directory.log().rotate();
			if (!Files.exists(directory.cluster())) {
				createCluster(directory);
			}
			String password = directory.readPassword();
			EmbeddedPostgres postgres = new ServerStart(directory, password, configuration).on(directory.cluster());
			return new EmbeddedServer(directory, postgres, password);
		}
		catch (Exception ex) {
			throw notStarted(directory, ex);
		}
	}

	private static ServerNotStarted notStarted(DataDirectory directory, Exception cause) {
		String reason = directory.log().lastComplaint().orElse(cause.toString());
		ServerNotStarted failure = new ServerNotStarted(
				"The embedded PostgreSQL in %s did not start: %s.".formatted(directory.path(), reason),
				"See %s, set another folder by timeline.embedded.directory, or a database by spring.datasource.url."
					.formatted(directory.log().file()),
				cause);
		try (directory) {
			Postmaster.stopOrphan(directory.draft());
			Postmaster.stopOrphan(directory.cluster());
		}
		catch (IOException ex) {
			failure.addSuppressed(ex);
		}
		return failure;
	}

	/** Makes the cluster aside and renames it when it is whole. */
	private static void createCluster(DataDirectory directory) throws Exception {
		Path draft = directory.draft();
		Postmaster.stopOrphan(draft);
		FileSystemUtils.deleteRecursively(draft);
		String password = randomPassword();
		directory.writePassword(password);
		try (EmbeddedPostgres postgres = new ServerStart(directory, password, SETTINGS).on(draft);
				Connection connection = postgres.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create role %s login password '%s'".formatted(NAME, password));
			statement.execute("create database %s owner %s".formatted(NAME, NAME));
		}
		Postmaster.stopOrphan(draft);
		directory.acceptDraft();
	}

	private static String randomPassword() {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return HexFormat.of().formatHex(random);
	}

	@Override
	public String getJdbcUrl() {
		return url(this.postgres.getPort());
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
	 * Stops the server; whatever hinders that is found and finished by the next start.
	 */
	@Override
	public void close() {
		try {
			this.postgres.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.directory.close();
		}
	}

	@Override
	public String toString() {
		return "embedded PostgreSQL 18 in " + this.directory.path();
	}

}
