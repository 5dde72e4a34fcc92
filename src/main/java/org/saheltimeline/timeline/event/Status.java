package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** How far along an event was according to a report. */
public enum Status implements Term {

	ANNOUNCED("It was announced"),
	SCHEDULED("A deadline was set: the day by which it should happen, not the day on which it did"),
	ONGOING("It was under way"), OCCURRED("It happened"), DISPUTED("Whether it happened is disputed");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	Status(String definition) {
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

	/** Returns whether the event certainly happened or was under way. */
	public boolean hasHappened() {
		return this == OCCURRED || this == ONGOING;
	}

}
