package org.saheltimeline.writing.revision;

/** Collects the faults of the statements of a change. */
public interface StatedFaults {

	/**
	 * Adds a fault.
	 * @param number the number of the text that contains the statement
	 * @param pointer the JSON Pointer (RFC 6901) to the faulty part of that text
	 * @param fault what is wrong with it
	 */
	void add(long number, String pointer, String fault);

	/**
	 * Adds the fault that something referred to does not exist.
	 * @param number the number of the text that contains the statement
	 * @param pointer the JSON Pointer (RFC 6901) to the reference
	 * @param fault what is wrong with it
	 * @param table the table that would have it
	 * @param slug the slug that it does not have
	 */
	default void addUnknown(long number, String pointer, String fault, String table, String slug) {
		add(number, pointer, fault);
	}

	/**
	 * Adds a fault of stored facts that the change affects but does not state.
	 * @param fault what is wrong with them
	 */
	void addStored(String fault);

	/** Whether there are any faults. */
	boolean any();

}
