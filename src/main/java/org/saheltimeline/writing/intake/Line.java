package org.saheltimeline.writing.intake;

import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/** A line of a file, as the API exports it. */
interface Line {

	/**
	 * States what the line says.
	 * @param number the line
	 * @param statements collects the statements
	 * @param faults collects what is wrong with the line by itself
	 */
	void state(long number, Statements statements, Faults faults);

}
