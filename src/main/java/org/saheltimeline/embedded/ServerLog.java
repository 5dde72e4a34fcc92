package org.saheltimeline.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What PostgreSQL and its tools said since the last start.
 *
 * @param file where it is written
 */
record ServerLog(Path file) {

	private static final Pattern COMPLAINT = Pattern
		.compile("(?:FATAL|PANIC|error|unshare|pg_ctl): +(?!could not start server)(.+)");

	private static final Pattern SURRENDER = Pattern.compile("^(?:pg_ctl|unshare): ");

	/** Begins a new log and keeps the one of the start before. */
	void rotate() throws IOException {
		if (Files.exists(this.file)) {
			Files.move(this.file, this.file.resolveSibling("postgresql.previous.log"),
					StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** Whether the server will not come up, however long one waits. */
	boolean tellsSurrender() {
		return lines().stream().anyMatch((line) -> SURRENDER.matcher(line).find());
	}

	/** What was complained about last. */
	Optional<String> lastComplaint() {
		return lines().reversed()
			.stream()
			.map(COMPLAINT::matcher)
			.filter(Matcher::find)
			.map((match) -> match.group(1))
			.findFirst();
	}

	private List<String> lines() {
		try {
			// A path in it may be in any encoding
			return Files.readString(this.file, StandardCharsets.ISO_8859_1).lines().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
