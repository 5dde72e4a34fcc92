package org.saheltimeline.writing.seed;

import java.util.List;

/** The seeds break a rule, and nothing of them was written. */
@SuppressWarnings("serial") // never serialised
class InvalidSeeds extends RuntimeException {

	private static final int SHOWN_AT_MOST = 20;

	/** Each fault names its file, its line, the part and what is wrong with it. */
	InvalidSeeds(List<String> faults) {
		super(String.join(System.lineSeparator(), faults.subList(0, Math.min(faults.size(), SHOWN_AT_MOST)))
				+ ((faults.size() > SHOWN_AT_MOST)
						? System.lineSeparator() + "… and %d more".formatted(faults.size() - SHOWN_AT_MOST) : ""));
	}

	InvalidSeeds(String fault) {
		this(List.of(fault));
	}

}
