package org.saheltimeline.timeline.conflict;

import org.saheltimeline.vocabulary.codebook.Term;

/** What articles disagree about. */
enum ConflictKind implements Term {

	COUNTS("Counts of the same troops at the same time have no number in common"),
	DATES("Dates of one event exclude each other"), REASONS("Articles give different reasons for one event"),
	STATEMENT("Articles report events that, in a researcher's judgement, can hardly both be true");

	private final String definition;

	ConflictKind(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
