package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** What a figure for an event measures. */
public enum Measure implements Term {

	DURATION("Duration"), DISTANCE("Distance"), PERSONNEL("Number of people involved or affected"),
	PERSONNEL_SHARE("Share of the people"), EQUIPMENT_SHARE("Share of the equipment"), MONEY("Amount of money"),
	BASES("Number of bases"), MISSIONS("Number of missions"),
	OCCURRENCE("Number of times something happened, or its ordinal number");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	Measure(String definition) {
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
