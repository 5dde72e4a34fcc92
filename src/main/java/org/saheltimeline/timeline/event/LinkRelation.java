package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.timeline.codebook.Term;

/** How one event stands to another, and the name of the same seen from the other end. */
public enum LinkRelation implements Term {

	PART_OF("Is a part of the other", "has-part"), LED_TO("Brought the other about, or helped to", "led-from"),
	RESPONDS_TO("Answers the other", "responded-by"),
	FULFILS("Carries out what the other announced or demanded", "fulfilled-by"),
	DEFIES("Goes against what the other demanded", "defied-by");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	private final String inverse;

	LinkRelation(String definition, String inverse) {
		this.definition = definition;
		this.inverse = inverse;
	}

	@Override
	public String value() {
		return this.value;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/** The name of the relation as the other event has it. */
	public String inverse() {
		return this.inverse;
	}

}
