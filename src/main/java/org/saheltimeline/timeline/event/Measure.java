package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.timeline.codebook.Term;

/** What a figure for an event measures. */
public enum Measure implements Term {

	DURATION("How long something takes or lasts"), DISTANCE("How far something is"),
	PERSONNEL("How many people take part or are concerned"), EQUIPMENT_SHARE("Which share of the equipment"),
	MONEY("How much money"), BASES("How many bases"), MISSIONS("How many missions"),
	OCCURRENCE("How often something happened, or the how-manieth time it is");

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
