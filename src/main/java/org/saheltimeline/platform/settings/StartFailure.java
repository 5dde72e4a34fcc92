package org.saheltimeline.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the program cannot start or a command fails, with the reason and the remedy
 * that the console shows instead of a stack trace.
 */
@SuppressWarnings("serial") // never serialised
public abstract class StartFailure extends RuntimeException {

	private final String description;

	private final String action;

	protected StartFailure(String description, String action, @Nullable Throwable cause) {
		super(description + " " + action, cause);
		this.description = description;
		this.action = action;
	}

	String description() {
		return this.description;
	}

	String action() {
		return this.action;
	}

}
