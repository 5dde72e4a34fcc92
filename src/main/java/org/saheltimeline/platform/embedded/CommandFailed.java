package org.saheltimeline.platform.embedded;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.platform.settings.StartFailure;

/** Thrown when a backup or a restore fails; holds the reason and the remedy. */
@SuppressWarnings("serial") // never serialised
class CommandFailed extends StartFailure {

	CommandFailed(String description, String action, @Nullable Throwable cause) {
		super(description, action, cause);
	}

}
