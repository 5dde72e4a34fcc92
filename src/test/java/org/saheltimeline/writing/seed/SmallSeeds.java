package org.saheltimeline.writing.seed;

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
 * A copy of a small, valid, made-up folder of seeds, in which a test changes one thing.
 */
record SmallSeeds(Path folder) {

	static SmallSeeds in(Path folder) {
		try {
			FileSystemUtils.copyRecursively(resource("small"), folder);
			return new SmallSeeds(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the folder of the text from which they were taken. */
	static Path originals() {
		return resource("originals");
	}

	/** Replaces text in a line; lines are counted from 1. */
	SmallSeeds change(String file, int line, String text, String replacement) {
		try {
			List<String> lines = new ArrayList<>(Files.readAllLines(this.folder.resolve(file)));
			String before = lines.get(line - 1);
			if (!before.contains(text)) {
				throw new IllegalArgumentException("line %d of %s is “%s”".formatted(line, file, before));
			}
			lines.set(line - 1, before.replace(text, replacement));
			Files.write(this.folder.resolve(file), lines);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Removes a range of lines, both ends included. */
	SmallSeeds remove(String file, int first, int last) {
		try {
			List<String> lines = new ArrayList<>(Files.readAllLines(this.folder.resolve(file)));
			lines.subList(first - 1, last).clear();
			Files.write(this.folder.resolve(file), lines);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Deletes a file. */
	SmallSeeds delete(String file) {
		try {
			Files.delete(this.folder.resolve(file));
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String location() {
		return this.folder.toUri().toString();
	}

	Seeds read() {
		return new SeedReader(location()).read();
	}

	private static Path resource(String name) {
		try {
			return Path.of(Objects.requireNonNull(SmallSeeds.class.getResource(name)).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
