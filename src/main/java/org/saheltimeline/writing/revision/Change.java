package org.saheltimeline.writing.revision;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A change: where it comes from, by whom and why.
 *
 * @param origin through which door it comes in
 * @param digest SHA-256 of all that decides what it writes, in hexadecimal; the version
 * of the data is named after it
 * @param author who makes it; null where no person is known
 * @param reason why it is made; null where none is given
 */
public record Change(Origin origin, String digest, @Nullable String author, @Nullable String reason) {

	/** Where a change comes from, and what it may therefore do. */
	public enum Origin {

		/**
		 * States everything that the seeds hold: whatever they no longer hold is removed.
		 */
		SEEDS,
		/** Only adds: entries that are there are not touched. */
		INTAKE;

		boolean isWhole() {
			return this == SEEDS;
		}

		String value() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
