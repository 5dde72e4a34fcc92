package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The role of a place in an event. */
public enum PlaceRole implements Term {

	LOCATION("It happens there"), ORIGIN("It starts there"), DESTINATION("It ends there"),
	ROUTE("It passes through there"), SUBJECT("It is about that place");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	PlaceRole(String definition) {
		this.definition = definition;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
