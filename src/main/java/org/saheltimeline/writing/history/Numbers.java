package org.saheltimeline.writing.history;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers of versions. */
public final class Numbers {

	/** One spelling of each number, and none beyond what fits. */
	private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,17}");

	private Numbers() {
	}

	/** Returns a number from 1; empty for anything else. */
	public static Optional<Long> positive(String text) {
		return POSITIVE.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
	}

}
