package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A password file that only the owner of the folder can read.
 *
 * @param path where the file is
 */
record PasswordFile(Path path) {

	/** Returns the password; empty if the file is missing or was never finished. */
	Optional<String> read() throws IOException {
		return Files.exists(this.path)
				? Optional.of(Files.readString(this.path).strip()).filter((text) -> !text.isEmpty()) : Optional.empty();
	}

	/** Returns the saved password, or a new random one if there is none. */
	String readOrInvent() throws IOException {
		byte[] random = new byte[24];
		new SecureRandom().nextBytes(random);
		return read().orElse(HexFormat.of().formatHex(random));
	}

	/** Saves a password atomically. */
	void write(String password) throws IOException {
		Path draft = this.path.resolveSibling(this.path.getFileName() + ".tmp");
		Files.deleteIfExists(draft);
		Files.createFile(draft, DataDirectory.ownerOnly("rw-------"));
		Files.writeString(draft, password, StandardOpenOption.SYNC);
		Files.move(draft, this.path, StandardCopyOption.ATOMIC_MOVE);
	}

}
