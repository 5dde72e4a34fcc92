package org.saheltimeline.http.listing;

import org.saheltimeline.http.listing.Page.Total;
import org.saheltimeline.vocabulary.codebook.Term;

/**
 * Whether a list reports the total number of matches. Nothing is counted unless asked
 * for.
 */
enum CountMode implements Term {

	// Counting this many of a million events takes 40 ms, or a second where every event
	// has to be examined
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

	/** Returns the total to report for a number of matches. */
	Total total(long counted) {
		return (counted > this.upTo) ? new Total(this.upTo, "gte") : new Total(counted, "eq");
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
