package org.saheltimeline.writing.history;

/** Marks what was erased from history. */
final class Erasure {

	/** Stands where the JSON was. */
	static final String ERASED = "{\"erased\":true}";

	private Erasure() {
	}

}
