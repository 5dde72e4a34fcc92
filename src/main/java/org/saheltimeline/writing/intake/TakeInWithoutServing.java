package org.saheltimeline.writing.intake;

import org.saheltimeline.platform.start.CommandWithoutServing;

/** Serves nothing during an import. */
class TakeInWithoutServing extends CommandWithoutServing {

	TakeInWithoutServing() {
		super(TakeIn.PROPERTY);
	}

}
