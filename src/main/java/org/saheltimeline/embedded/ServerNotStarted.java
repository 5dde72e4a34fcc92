package org.saheltimeline.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded server could not be started; says why and what to do about it. */
@SuppressWarnings("serial") // never serialised
class ServerNotStarted extends RuntimeException {

	private final String description;

	private final String action;

	ServerNotStarted(String description, String action, @Nullable Throwable cause) {
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
