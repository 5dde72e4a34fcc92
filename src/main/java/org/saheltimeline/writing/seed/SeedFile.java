package org.saheltimeline.writing.seed;

import org.saheltimeline.writing.dossier.Positions;
import tools.jackson.core.TokenStreamLocation;

/**
 * A parsed file of seeds/.
 *
 * @param <T> the type of its content
 * @param name its path, such as {@code seeds/events.yaml}
 * @param content its content
 * @param positions the locations of its parts
 */
record SeedFile<T>(String name, T content, Positions positions) {

	/** Formats a fault with its file, line and column. */
	String describe(String pointer, String fault) {
		TokenStreamLocation location = this.positions.of(pointer);
		return "%s, line %d, column %d: %s%s".formatted(this.name, location.getLineNr(), location.getColumnNr(),
				pointer.isEmpty() ? "" : pointer + ": ", fault);
	}

}
