package org.saheltimeline.listing;

import org.saheltimeline.codebook.Term;
import org.saheltimeline.listing.Page.Total;

/** Whether a list says how many there are in all; nothing is counted unasked. */
enum CountMode implements Term {

	EXACT("Every match is counted"),
	ESTIMATED("Matches are counted up to 1,000; beyond that the total is a lower bound");

	static final int ESTIMATED_UP_TO = 1_000;

	private final String definition;

	CountMode(String definition) {
		this.definition = definition;
	}

	/** What is said of so many matches. */
	Total total(long counted) {
		return (this == ESTIMATED && counted > ESTIMATED_UP_TO) ? new Total(ESTIMATED_UP_TO, "gte")
				: new Total(counted, "eq");
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
