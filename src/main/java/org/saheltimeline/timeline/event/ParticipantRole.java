package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.timeline.codebook.Term;

/** The role of an actor in an event. */
public enum ParticipantRole implements Term {

	AGENT("Carries it out"), TARGET("It is done to them, or directed against them"), LEADER("Leads it"),
	SPEAKER("Says it"), ADDRESSEE("It is said to them"), MEMBER("Is a party to it"),
	HOST("It happens on their territory or at their invitation"), VISITOR("Comes on a visit"),
	SUBJECT("It is about them"), SUCCESSOR("Takes the place of somebody who leaves");

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
