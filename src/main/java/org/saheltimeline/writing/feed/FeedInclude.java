package org.saheltimeline.writing.feed;

import org.saheltimeline.vocabulary.codebook.Term;

/** What a change can hold besides. */
enum FeedInclude implements Term {

	ITEMS("The resource as it is now");

	private final String definition;

	FeedInclude(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
