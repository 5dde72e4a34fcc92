package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that is to hold a new database.
 *
 * @param root the folder
 */
record NewDatabaseFolder(Path root) {

	private static final long MEGABYTE = 1 << 20;

	/**
	 * In megabytes. The programs, the seeds and their WAL take 130; usage peaks well
	 * above that before space is freed.
	 */
	private static final long NEEDED = 300;

	/** Refuses another major version's folder and a disk that is too small. */
	void refuseUnsuitable() throws IOException {
		refuseAnotherMajorVersion();
		refuseTooSmallADisk();
	}

	/**
	 * Refuses a folder with another version's data, which must not be mistaken for an
	 * empty one.
	 */
	private void refuseAnotherMajorVersion() throws IOException {
		try (DirectoryStream<Path> others = Files.newDirectoryStream(this.root, "pg[0-9][0-9]")) {
			for (Path other : others) {
				throw new ServerNotStarted(
						"%s holds the data of another PostgreSQL, and this program brings version 18.".formatted(other),
						"Take the data over as described under \"Upgrading\" in src/docs/operating.md, or set another folder with timeline.embedded.directory.",
						null);
			}
		}
	}

	/**
	 * Refuses a disk that is too small: PostgreSQL would fail at whatever it cannot
	 * write, with a different message each time.
	 */
	private void refuseTooSmallADisk() {
		long free = this.root.toFile().getUsableSpace() / MEGABYTE;
		if (free < NEEDED) {
			throw new ServerNotStarted(
					"The disk with %s has %d MB left, and a new database needs %d MB.".formatted(this.root, free,
							NEEDED),
					"Free some space on that disk, or set another folder with timeline.embedded.directory.", null);
		}
	}

}
