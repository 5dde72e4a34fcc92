package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * An embedded server that another program starts and stops.
 *
 * @param port the port on which it listens
 * @param password the password of the role that the program uses
 */
record JoinedServer(String port, String password) implements JdbcConnectionDetails {

	/** Lines of {@code postmaster.pid}, counted from 0, with the port and the status. */
	private static final int PORT = 3;

	private static final int STATUS = 7;

	/** Returns the server running in a folder; empty while it starts up or shuts down. */
	static Optional<JoinedServer> in(Path directory) {
		try {
			List<String> lines = Files.readAllLines(DataDirectory.cluster(directory).resolve("postmaster.pid"));
			if (!isReady(lines)) {
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

	/** Returns whether a server with these lines in its pid file accepts connections. */
	static boolean isReady(List<String> lines) {
		return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
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
