package org.saheltimeline.timeline.actor;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The kind of an actor. */
public enum ActorKind implements Term {

	STATE("A state as a whole, represented by its institutions"),
	GOVERNMENT("A government or ruling group, elected or not"), ARMED_FORCE("The armed forces of a state"),
	PERSON("A person"), ORGANISATION("A body other than a government: an embassy, a broadcaster, a union of states"),
	MISSION("A mission of states or a union of states in another country"),
	ALLIANCE("Actors that act or are counted together"),
	ARMED_GROUP("An armed group that is not a state's regular force");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	ActorKind(String definition) {
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
