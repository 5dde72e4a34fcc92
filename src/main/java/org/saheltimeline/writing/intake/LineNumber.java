package org.saheltimeline.writing.intake;

/**
 * A line of one of several files.
 *
 * @param file the index of the file, from 0
 * @param line the number of the line, from 1
 */
record LineNumber(int file, long line) {

	private static final int BITS_OF_A_LINE = 40;

	/** Returns the line with a {@link #value() number}. */
	static LineNumber of(long value) {
		return new LineNumber((int) (value >> BITS_OF_A_LINE), value & ((1L << BITS_OF_A_LINE) - 1));
	}

	/** Returns both as one number, which sorts by file and then by line. */
	long value() {
		return ((long) this.file << BITS_OF_A_LINE) | this.line;
	}

}
