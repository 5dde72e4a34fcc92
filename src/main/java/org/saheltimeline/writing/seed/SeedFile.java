package org.saheltimeline.writing.seed;

import org.saheltimeline.writing.dossier.Positions;
import tools.jackson.core.TokenStreamLocation;

/**
 * A file of seeds/ that was read.
 *
 * @param <T> what it holds
 * @param name its path, such as {@code seeds/events.yaml}
 * @param content what it holds
 * @param positions where its parts are
 */
record SeedFile<T>(String name, T content, Positions positions) {

	/** A fault as it is reported. */
	String describe(String pointer, String fault) {
		TokenStreamLocation location = this.positions.of(pointer);
		return "%s, line %d, column %d: %s%s".formatted(this.name, location.getLineNr(), location.getColumnNr(),
				pointer.isEmpty() ? "" : pointer + ": ", fault);
	}

}
