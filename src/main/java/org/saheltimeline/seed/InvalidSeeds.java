package org.saheltimeline.seed;

import java.util.List;

/**
 * The seeds break a rule; nothing of them was taken. Each fault names its file, its line
 * and what is wrong.
 */
@SuppressWarnings("serial") // never serialised
class InvalidSeeds extends RuntimeException {

	private static final int SHOWN_AT_MOST = 20;

	InvalidSeeds(List<String> faults) {
		super(String.join(System.lineSeparator(), faults.subList(0, Math.min(faults.size(), SHOWN_AT_MOST)))
				+ ((faults.size() > SHOWN_AT_MOST)
						? System.lineSeparator() + "… and %d more".formatted(faults.size() - SHOWN_AT_MOST) : ""));
	}

	InvalidSeeds(String file, int line, String fault) {
		this(List.of(describe(file, line, fault)));
	}

	static String describe(String file, int line, String fault) {
		return "%s, line %d: %s".formatted(file, line, fault);
	}

}
