package org.saheltimeline.writing.intake;

import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/** A line of a file, in the format that the API exports. */
interface Line {

	/**
	 * Adds what the line states.
	 * @param number the {@linkplain LineNumber#value() number} of the line
	 * @param statements the statements to add to
	 * @param faults the collector for faults of the line in isolation
	 */
	void state(long number, Statements statements, Faults faults);

}
