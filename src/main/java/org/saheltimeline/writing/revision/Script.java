package org.saheltimeline.writing.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;

/** A file of SQL statements to run in order. */
final class Script {

	private Script() {
	}

	/** Returns the statements of a file next to this class. */
	static List<String> of(String file) {
		try {
			String text = new ClassPathResource(file, Script.class).getContentAsString(StandardCharsets.UTF_8);
			return Stream.of(text.split(";\n"))
				.map((statement) -> statement.replaceAll("(?m)^--.*\n", "").strip())
				.filter((statement) -> !statement.isEmpty())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
