package org.saheltimeline.timeline.event;

import java.util.Set;

import org.saheltimeline.vocabulary.codebook.Term;

/** A property by which events are counted. */
enum EventFacet implements Term {

	KIND("Kind of event"), STATUS("Status of the event"), ACTOR("Who took part"), PLACE("Where they happened"),
	COUNTRY("The country where they happened"), MONTH("The months in which they may have happened");

	private final String definition;

	EventFacet(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** Returns the query parameters that filter by this facet. */
	Set<String> filter() {
		return (this == MONTH) ? Set.of("date", "dateMatch") : Set.of(value());
	}

}
