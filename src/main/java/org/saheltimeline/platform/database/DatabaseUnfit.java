package org.saheltimeline.platform.database;

/** The database answers but will not do; says why and what to change. */
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
