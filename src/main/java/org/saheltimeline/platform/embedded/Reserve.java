package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Disk space to release when the disk is full. PostgreSQL stops when it cannot write WAL,
 * and cannot restart without space for it. With the reserve released it can start, and
 * the data can be read.
 *
 * @param folder the folder with the file that takes up the space
 */
record Reserve(Path folder) {

	private static final Logger log = LoggerFactory.getLogger(Reserve.class);

	/** Four segments of PostgreSQL's WAL; a start needs one or two. */
	private static final int MEGABYTES = 64;

	/** In megabytes; with less free space, no reserve is made. */
	private static final int FREE_AT_LEAST = 4 * MEGABYTES;

	/**
	 * Makes the reserve unless it exists or space is scarce. The program also runs
	 * without it, so a failure is only logged.
	 */
	void keep() throws IOException {
		long free = this.folder.toFile().getUsableSpace() >> 20;
		if (file().toFile().length() == (long) MEGABYTES << 20 || free < FREE_AT_LEAST) {
			return;
		}
		// Random, because some file systems store zeros in almost no space
		byte[] megabyte = new byte[1 << 20];
		new SecureRandom().nextBytes(megabyte);
		try (OutputStream output = Files.newOutputStream(file())) {
			for (int i = 0; i < MEGABYTES; i++) {
				output.write(megabyte);
			}
		}
		catch (IOException ex) {
			log.warn("No disk space could be reserved: {}", ex.getMessage());
			release();
		}
	}

	/** Releases the reserve and returns whether there was one. */
	boolean release() throws IOException {
		return Files.deleteIfExists(file());
	}

	private Path file() {
		return this.folder.resolve("reserve");
	}

}
