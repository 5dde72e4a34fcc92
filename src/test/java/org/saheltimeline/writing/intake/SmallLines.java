package org.saheltimeline.writing.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.springframework.util.FileSystemUtils;

/**
 * A copy of the small seeds as the API exports them, in which a test changes one thing.
 */
record SmallLines(Path folder) {

	/** The files, in the order in which they can be taken in. */
	static final List<String> FILES = List.of("articles.ndjson", "places.ndjson", "actors.ndjson", "events.ndjson",
			"troop-counts.ndjson");

	static SmallLines in(Path folder) {
		try {
			FileSystemUtils.copyRecursively(
					Path.of(Objects.requireNonNull(SmallLines.class.getResource("small")).toURI()), folder);
			return new SmallLines(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Replaces text in a line; lines are counted from 1. */
	SmallLines change(String file, int line, String text, String replacement) {
		List<String> lines = new ArrayList<>(lines(file));
		String before = lines.get(line - 1);
		if (!before.contains(text)) {
			throw new IllegalArgumentException("line %d of %s is “%s”".formatted(line, file, before));
		}
		lines.set(line - 1, before.replace(text, replacement));
		return write(file, String.join("\n", lines) + "\n");
	}

	SmallLines write(String file, String content) {
		try {
			Files.writeString(file(file), content);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> lines(String file) {
		try {
			return Files.readAllLines(file(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns a line; lines are counted from 1. */
	String line(String file, int line) {
		return lines(file).get(line - 1);
	}

	Path file(String file) {
		return this.folder.resolve(file);
	}

}
