package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The backups of one database: copies of its files, and the WAL written since the first
 * of them.
 *
 * @param path where they are
 */
record BackupFolder(Path path) {

	private static final String BASE = "base-";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	/** Returns the folder in which PostgreSQL archives its write-ahead log. */
	Path wal() {
		return this.path.resolve("wal");
	}

	/** Returns where a copy is kept until it is complete. */
	Path draft() {
		return this.path.resolve("base.tmp");
	}

	/** Returns where the copy completed at a given time is kept. */
	Path base(Instant time) {
		return this.path.resolve(BASE + name(time));
	}

	/** Formats a time so that it is valid in file names on every platform. */
	static String name(Instant time) {
		return TIME.format(time);
	}

	/**
	 * Returns the last copy that was complete at a given time, or the last of all if the
	 * time is null.
	 */
	Optional<Path> lastBase(@Nullable Instant time) throws IOException {
		String last = (time != null) ? BASE + name(time) : BASE + "~";
		return bases().stream()
			.filter((base) -> base.getFileName().toString().compareTo(last) <= 0)
			.reduce((_, later) -> later);
	}

	/** Returns all copies, oldest first. */
	List<Path> bases() throws IOException {
		try (Stream<Path> children = Files.list(this.path)) {
			return children.filter((child) -> child.getFileName().toString().startsWith(BASE)).sorted().toList();
		}
	}

}
