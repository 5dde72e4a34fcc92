package org.saheltimeline.seed;

/** Takes note of what is wrong, so that everything can be mended at once. */
@FunctionalInterface
public interface Faults {

	/**
	 * Notes what is wrong with a part.
	 * @param pointer leads to the part (RFC 6901)
	 * @param fault what is wrong with it, and what is allowed
	 */
	void add(String pointer, String fault);

}
