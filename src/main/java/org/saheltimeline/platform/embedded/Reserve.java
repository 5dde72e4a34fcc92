package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Disk space set aside for when there is none left. PostgreSQL stops when it cannot write
 * its WAL, and cannot start again until it can; with the reserve released it starts, and
 * the data can be read.
 *
 * @param folder the folder with the file that takes up the space
 */
record Reserve(Path folder) {

	/** Four segments of PostgreSQL's WAL; a start needs one or two. */
	private static final int MEGABYTES = 64;

	/** In megabytes; with less free space, no reserve is made. */
	private static final int FREE_AT_LEAST = 4 * MEGABYTES;

	/** Makes the reserve unless it exists or space is scarce. */
	void keep() throws IOException {
		long free = this.folder.toFile().getUsableSpace() >> 20;
		if (Files.exists(file()) || free < FREE_AT_LEAST) {
			return;
		}
		Path part = this.folder.resolve("reserve.part");
		byte[] megabyte = new byte[1 << 20];
		try (OutputStream output = Files.newOutputStream(part)) {
			for (int i = 0; i < MEGABYTES; i++) {
				output.write(megabyte);
			}
		}
		// Renamed once complete, so that a process that was killed leaves no smaller
		// reserve
		Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Releases the reserve; returns whether there was any. */
	boolean release() throws IOException {
		boolean released = Files.deleteIfExists(this.folder.resolve("reserve.part"));
		return Files.deleteIfExists(file()) || released;
	}

	private Path file() {
		return this.folder.resolve("reserve");
	}

}
