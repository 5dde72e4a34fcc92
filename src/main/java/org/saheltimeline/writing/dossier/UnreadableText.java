package org.saheltimeline.writing.dossier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Thrown if a text is not well-formed, or has fields that are unknown or malformed. */
public final class UnreadableText extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String pointer;

	private final int line;

	private final int column;

	private final boolean wellFormed;

	UnreadableText(String pointer, @Nullable TokenStreamLocation location, String fault, boolean wellFormed) {
		super(fault);
		this.pointer = pointer;
		this.line = (location != null) ? Math.max(location.getLineNr(), 1) : 1;
		this.column = (location != null) ? Math.max(location.getColumnNr(), 1) : 1;
		this.wellFormed = wellFormed;
	}

	/** Returns what is wrong. */
	public String fault() {
		return String.valueOf(getMessage());
	}

	/**
	 * Returns the JSON Pointer (RFC 6901) to the faulty part; empty for the whole text.
	 */
	public String pointer() {
		return this.pointer;
	}

	/** Returns the line of the fault, from 1. */
	public int line() {
		return this.line;
	}

	/** Returns the column of the fault, from 1. */
	public int column() {
		return this.column;
	}

	/** Returns whether the text is YAML or JSON, and only its content is wrong. */
	public boolean isWellFormed() {
		return this.wellFormed;
	}

}
