package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;

/** Thrown when a backup or a restore fails; holds the reason and the remedy. */
@SuppressWarnings("serial") // never serialised
class CommandFailed extends RuntimeException {

	private final String description;

	private final String action;

	CommandFailed(String description, String action, @Nullable Throwable cause) {
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
