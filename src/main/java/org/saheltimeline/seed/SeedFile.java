package org.saheltimeline.seed;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import tools.jackson.core.JsonPointer;

/**
 * A file of seeds/, read.
 *
 * @param <T> what it holds
 * @param name its path, such as {@code seeds/events.yaml}
 * @param content what it holds
 * @param lines the line on which each part of it begins
 */
public record SeedFile<T>(String name, T content, Map<JsonPointer, Integer> lines) {

	/** The line of a part, or of the nearest part around it. */
	int line(String pointer) {
		return line(this.lines, JsonPointer.compile(pointer));
	}

	static int line(Map<JsonPointer, Integer> lines, JsonPointer pointer) {
		for (JsonPointer part = pointer; part != null; part = part.head()) {
			Integer line = lines.get(part);
			if (line != null) {
				return line;
			}
		}
		return 1;
	}

	/** Visits each entry of a list, with the pointer that leads to it. */
	public static <E> void each(String pointer, List<E> entries, BiConsumer<String, E> visitor) {
		for (int i = 0; i < entries.size(); i++) {
			visitor.accept(pointer + "/" + i, entries.get(i));
		}
	}

}
