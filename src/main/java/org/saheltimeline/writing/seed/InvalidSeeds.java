package org.saheltimeline.writing.seed;

import java.util.List;

/** Thrown if the seeds break a rule. Nothing was written. */
@SuppressWarnings("serial") // never serialised
class InvalidSeeds extends RuntimeException {

	private static final int SHOWN_AT_MOST = 20;

	/** Creates an exception from faults, each of which names its file, line and part. */
	InvalidSeeds(List<String> faults) {
		super(String.join(System.lineSeparator(), faults.subList(0, Math.min(faults.size(), SHOWN_AT_MOST)))
				+ ((faults.size() > SHOWN_AT_MOST)
						? System.lineSeparator() + "… and %d more".formatted(faults.size() - SHOWN_AT_MOST) : ""));
	}

	InvalidSeeds(String fault) {
		this(List.of(fault));
	}

}
