package org.saheltimeline.writing.revision;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A change to the data, with its origin, author and reason.
 *
 * @param origin where it comes from
 * @param digest the SHA-256 of everything that determines what it writes, in hexadecimal;
 * goes into the digest of the data version
 * @param author who makes it; null if no person is known
 * @param reason why it is made; null if none is given
 */
public record Change(Origin origin, String digest, @Nullable String author, @Nullable String reason) {

	/** Where a change comes from, which decides what it may do. */
	public enum Origin {

		/** States everything in the seeds: whatever they no longer contain is removed. */
		SEEDS,
		/** Only adds: existing entries are left alone. */
		INTAKE;

		boolean isWhole() {
			return this == SEEDS;
		}

		String value() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
