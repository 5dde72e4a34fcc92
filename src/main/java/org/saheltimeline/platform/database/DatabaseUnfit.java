package org.saheltimeline.platform.database;

import org.saheltimeline.platform.settings.StartFailure;

/**
 * Thrown when the database answers but does not meet the requirements; holds the reason
 * and the remedy.
 */
@SuppressWarnings("serial") // never serialised
class DatabaseUnfit extends StartFailure {

	DatabaseUnfit(String description, String action) {
		super(description, action, null);
	}

}
