package org.saheltimeline.writing.revision;

import org.saheltimeline.vocabulary.codebook.Term;

/** What a revision did to a resource. */
public enum Act implements Term {

	CREATED("It was not there before"), UPDATED("It was there before, and differs now"),
	DELETED("It is no longer there");

	private final String definition;

	Act(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
