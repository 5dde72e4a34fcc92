package org.saheltimeline.http.listing;

import org.saheltimeline.timeline.codebook.Term;
import org.saheltimeline.http.listing.Page.Total;

/** Whether a list says how many there are in all; nothing is counted unasked. */
enum CountMode implements Term {

	// Among a million events so many are counted in 40 ms, and in a second where a filter
	// has to be asked of each
	EXACT("Matches are counted up to 100,000; beyond that the total is a lower bound", 100_000),
	ESTIMATED("Matches are counted up to 1,000; beyond that the total is a lower bound", 1_000);

	private final String definition;

	private final int upTo;

	CountMode(String definition, int upTo) {
		this.definition = definition;
		this.upTo = upTo;
	}

	int upTo() {
		return this.upTo;
	}

	/** What is said of so many matches. */
	Total total(long counted) {
		return (counted > this.upTo) ? new Total(this.upTo, "gte") : new Total(counted, "eq");
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
