package org.saheltimeline.platform.start;

import java.util.List;

/** Thrown when settings are misspelt or have values that are not allowed. */
@SuppressWarnings("serial") // never serialised
class InvalidSettings extends RuntimeException {

	InvalidSettings(List<String> faults) {
		super(String.join(" ", faults));
	}

}
