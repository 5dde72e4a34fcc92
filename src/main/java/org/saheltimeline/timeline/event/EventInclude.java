package org.saheltimeline.timeline.event;

import org.saheltimeline.vocabulary.codebook.Term;

/** Optional parts of an event, which lists omit by default. */
enum EventInclude implements Term {

	REPORTS("What each article says of the event"), LINKS("Links to other events"),
	DATING("What each bound of the date follows from");

	private final String definition;

	EventInclude(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
