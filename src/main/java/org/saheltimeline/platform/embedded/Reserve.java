package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Space on the disk that is kept for the day on which there is none left. PostgreSQL
 * stops when it cannot write its log, and does not start again until it can; with the
 * reserve it starts, and what is there can be read.
 *
 * @param folder the folder with the file that takes the space
 */
record Reserve(Path folder) {

	/** Four segments of PostgreSQL's log, of which a start needs one or two. */
	private static final int MEGABYTES = 64;

	/** Only where there is enough left beside it. */
	private static final int FREE_AT_LEAST = 4 * MEGABYTES;

	/** Takes the space, unless it is taken or scarce. */
	void keep() throws IOException {
		long free = this.folder.toFile().getUsableSpace() >> 20;
		if (Files.exists(file()) || free < FREE_AT_LEAST) {
			return;
		}
		byte[] megabyte = new byte[1 << 20];
		try (OutputStream output = Files.newOutputStream(file())) {
			for (int i = 0; i < MEGABYTES; i++) {
				output.write(megabyte);
			}
		}
	}

	/** Gives the space back; returns whether there was any. */
	boolean release() throws IOException {
		return Files.deleteIfExists(file());
	}

	private Path file() {
		return this.folder.resolve("reserve");
	}

}
