package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;

/** A backup or a restore was given up; says why and what to do about it. */
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
