package org.saheltimeline.timeline.troops;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** What a troop count measures. */
public enum TroopMeasure implements Term {

	PRESENT("Troops present on that day"), DEPARTED("Troops that had left since the withdrawal began"),
	PLANNED("Troops expected to be present later");

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
