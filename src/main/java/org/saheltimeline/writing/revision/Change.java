package org.saheltimeline.writing.revision;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.codebook.Term;

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
	public enum Origin implements Term {

		/** States everything in the seeds: whatever they no longer contain is removed. */
		SEEDS("The seed files, read at startup"),
		/** Only adds: existing entries are left alone. */
		INTAKE("Bulk intake of NDJSON files"),
		/**
		 * Replaces the entries and dossiers that it states, and leaves all others alone.
		 */
		HTTP("A submission over HTTP"),
		/** Changes nothing but what history holds. */
		ERASURE("The removal of earlier states that must not stay");

		private final String definition;

		Origin(String definition) {
			this.definition = definition;
		}

		@Override
		public String definition() {
			return this.definition;
		}

		boolean isWhole() {
			return this == SEEDS;
		}

		boolean replaces() {
			return this == HTTP;
		}

	}

}
