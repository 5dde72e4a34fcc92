package org.saheltimeline.web;

import org.saheltimeline.codebook.Term;

/** Whether a list says how many there are in all; nothing is counted unasked. */
enum CountMode implements Term {

	EXACT("Every match is counted"),
	ESTIMATED("Matches are counted up to 1,000; beyond that the total is a lower bound");

	private final String definition;

	CountMode(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
