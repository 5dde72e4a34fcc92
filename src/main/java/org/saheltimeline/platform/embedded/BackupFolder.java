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
 * The backups of one database: copies of its files, and all that was written since the
 * first of them.
 *
 * @param path where they are
 */
record BackupFolder(Path path) {

	private static final String BASE = "base-";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	/** Where PostgreSQL puts each file of its write-ahead log. */
	Path wal() {
		return this.path.resolve("wal");
	}

	/** Where the files are copied to until all of them are there. */
	Path draft() {
		return this.path.resolve("base.tmp");
	}

	/** A copy that was whole at a time. */
	Path base(Instant time) {
		return this.path.resolve(BASE + name(time));
	}

	/** A time as it can be part of a file's name everywhere. */
	static String name(Instant time) {
		return TIME.format(time);
	}

	/** The last copy that was whole at a time, or the last of all. */
	Optional<Path> lastBase(@Nullable Instant time) throws IOException {
		String last = (time != null) ? BASE + name(time) : BASE + "~";
		return bases().stream()
			.filter((base) -> base.getFileName().toString().compareTo(last) <= 0)
			.reduce((_, later) -> later);
	}

	/** All copies, the first first. */
	List<Path> bases() throws IOException {
		try (Stream<Path> children = Files.list(this.path)) {
			return children.filter((child) -> child.getFileName().toString().startsWith(BASE)).sorted().toList();
		}
	}

}
