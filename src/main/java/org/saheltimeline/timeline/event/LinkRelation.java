package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The relation of one event to another, with the name of its inverse. */
public enum LinkRelation implements Term {

	PART_OF("Is part of the other", "has-part"), LED_TO("Caused or helped to cause the other", "led-from"),
	RESPONDS_TO("Responds to the other", "responded-by"),
	FULFILS("Carries out what the other announced or demanded", "fulfilled-by"),
	DEFIES("Defies what the other demanded", "defied-by"),
	FOLLOWS("Comes after the other; nothing is said of causes", "followed-by"),
	BEGINS("Begins the state that the other is", "begun-by"), ENDS("Ends the state that the other is", "ended-by");

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

	/**
	 * Returns whether the relation holds only once its event goes on or has occurred:
	 * what is only announced carries out nothing.
	 */
	boolean isOfDeeds() {
		return this == FULFILS || this == BEGINS || this == ENDS;
	}

	/** Returns the name of the relation as seen from the other event. */
	public String inverse() {
		return this.inverse;
	}

}
