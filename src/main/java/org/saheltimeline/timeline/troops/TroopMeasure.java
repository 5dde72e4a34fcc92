package org.saheltimeline.timeline.troops;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.timeline.codebook.Term;

/** What a troop count measures. */
public enum TroopMeasure implements Term {

	PRESENT("Those who were there on that day"), DEPARTED("Those who had gone since the withdrawal began"),
	PLANNED("Those who, somebody said, would be there later");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	TroopMeasure(String definition) {
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
