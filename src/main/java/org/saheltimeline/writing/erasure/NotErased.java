package org.saheltimeline.writing.erasure;

import org.saheltimeline.platform.settings.StartFailure;

/** Thrown if an erasure is refused. Nothing was erased. */
@SuppressWarnings("serial") // never serialised
class NotErased extends StartFailure {

	NotErased(String description, String action) {
		super(description, action, null);
	}

}
