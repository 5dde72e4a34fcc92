package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded server of another program, which starts and stops it.
 *
 * @param port where it listens
 * @param password the password of the role with which the program works
 */
record JoinedServer(String port, String password) implements JdbcConnectionDetails {

	/** Where {@code postmaster.pid} has the port, and whether the server is up. */
	private static final int PORT = 3;

	static final int STATUS = 7;

	/** The one that runs in a folder; none while it comes up or goes down. */
	static Optional<JoinedServer> in(Path directory) {
		try {
			List<String> lines = Files.readAllLines(DataDirectory.cluster(directory).resolve("postmaster.pid"));
			if (lines.size() <= STATUS || !lines.get(STATUS).strip().equals("ready")) {
				return Optional.empty();
			}
			return DataDirectory.password(directory)
				.read()
				.map((password) -> new JoinedServer(lines.get(PORT).strip(), password));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String getJdbcUrl() {
		return EmbeddedServer.url(Integer.parseInt(this.port));
	}

	@Override
	public String getUsername() {
		return EmbeddedServer.NAME;
	}

	@Override
	public String getPassword() {
		return this.password;
	}

}
