package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The relation of one event to another, with the name of its inverse. */
public enum LinkRelation implements Term {

	PART_OF("Is part of the other", "has-part"), LED_TO("Caused or helped to cause the other", "led-from"),
	RESPONDS_TO("Responds to the other", "responded-by"),
	FULFILS("Carries out what the other announced or demanded", "fulfilled-by"),
	DEFIES("Defies what the other demanded", "defied-by"),
	FOLLOWS("Came after the other, whether or not because of it", "followed-by"),
	BEGINS("Began the state of affairs that the other describes", "begun-by"),
	ENDS("Ended the state of affairs that the other describes", "ended-by");

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
	 * Returns whether the relation holds only once its event has occurred or is under
	 * way: an announced withdrawal has not carried out anything yet.
	 */
	boolean needsOccurrence() {
		return this == FULFILS || this == BEGINS || this == ENDS;
	}

	/** Returns the name of the relation as seen from the other event. */
	public String inverse() {
		return this.inverse;
	}

}
