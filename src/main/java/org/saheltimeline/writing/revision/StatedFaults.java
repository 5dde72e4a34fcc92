package org.saheltimeline.writing.revision;

/** Collects what is wrong with the statements of a change. */
public interface StatedFaults {

	/**
	 * Adds a fault.
	 * @param number the number of the text in which the statement is
	 * @param pointer leads to its part there (RFC 6901)
	 * @param fault what is wrong
	 */
	void add(long number, String pointer, String fault);

	/** Whether there are any. */
	boolean any();

}
