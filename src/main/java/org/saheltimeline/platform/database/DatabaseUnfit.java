package org.saheltimeline.platform.database;

/**
 * Thrown when the database answers but does not meet the requirements; holds the reason
 * and the remedy.
 */
@SuppressWarnings("serial") // never serialised
class DatabaseUnfit extends RuntimeException {

	private final String description;

	private final String action;

	DatabaseUnfit(String description, String action) {
		super(description + " " + action);
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
