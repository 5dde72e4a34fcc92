package org.saheltimeline.timeline.place;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The kind of a place. */
public enum PlaceKind implements Term {

	REGION("Part of a continent or country without a formal border"),
	COUNTRY("A country within its internationally recognised borders"), CITY("A city or town"), BASE("A military base"),
	PORT("A sea port and the city around it"), BORDER_AREA("The land along a border");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	PlaceKind(String definition) {
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
