package org.saheltimeline.timeline.conflict;

import org.saheltimeline.timeline.codebook.Term;

/** What articles disagree about. */
enum ConflictKind implements Term {

	COUNTS("Articles count the same troops at one time, and the numbers have none in common"),
	DATES("Articles give one event dates that have no day in common"),
	REASONS("Articles give one event different reasons"),
	STATEMENT("Articles have events of which, in the judgement of a researcher, hardly both can be so");

	private final String definition;

	ConflictKind(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
