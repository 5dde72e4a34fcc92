package org.saheltimeline.writing.erasure;

import org.saheltimeline.platform.start.CommandWithoutServing;

/** Serves nothing during an erasure. */
class EraseWithoutServing extends CommandWithoutServing {

	EraseWithoutServing() {
		super(Erase.PROPERTY);
	}

}
