package org.saheltimeline.platform.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The output of PostgreSQL and its tools.
 *
 * @param file the log file
 * @param start how many bytes of it to skip
 */
record ServerLog(Path file, long start) {

	/** In bytes; enough for the latest messages. */
	private static final int LONGEST = 100_000;

	private static final Pattern COMPLAINT = Pattern
		.compile("(?:FATAL|PANIC|error|unshare|pg_ctl): +(?:error: +)?(?!could not start server)(.+)");

	/** Starts a new log and keeps that of the previous start. */
	void rotate() throws IOException {
		if (Files.exists(this.file)) {
			Files.move(this.file, this.file.resolveSibling("postgresql.previous.log"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Returns the log from its current end on. */
	ServerLog fromHere() {
		return new ServerLog(this.file, this.file.toFile().length());
	}

	/** Returns the last error message. */
	Optional<String> lastComplaint() {
		return lines().reversed()
			.stream()
			.map(COMPLAINT::matcher)
			.filter(Matcher::find)
			.map((match) -> match.group(1))
			.findFirst();
	}

	private List<String> lines() {
		try (RandomAccessFile log = new RandomAccessFile(this.file.toFile(), "r")) {
			byte[] end = new byte[(int) Math.min(Math.max(0, log.length() - this.start), LONGEST)];
			log.seek(log.length() - end.length);
			log.readFully(end);
			// A path in it may be in any encoding
			return new String(end, StandardCharsets.ISO_8859_1).lines().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
