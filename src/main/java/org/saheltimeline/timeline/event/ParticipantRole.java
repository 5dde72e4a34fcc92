package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The role of an actor in an event. */
public enum ParticipantRole implements Term {

	AGENT("Carries it out"), TARGET("Is the target"), LEADER("Leads it"), SPEAKER("Says it"), ADDRESSEE("Is addressed"),
	MEMBER("Is a party to it"), HOST("Hosts it, on their territory or by invitation"), VISITOR("Visits"),
	SUBJECT("Is its subject"), SUCCESSOR("Succeeds somebody who leaves");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	ParticipantRole(String definition) {
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
