package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The kind of an event. */
public enum EventKind implements Term {

	INSURGENCY("A sustained armed fight against the state"), COUP("The military takes power from a government"),
	DETENTION("A person is held against their will"), ATTACK("An attack on people or premises"),
	BLOCKADE("Access to premises is blocked"), DEMAND("A demand without a deadline"),
	ULTIMATUM("A demand with a deadline"), REFUSAL("A refusal to meet a demand or to recognise somebody"),
	STATEMENT("An official statement that does not announce an action"), ANNOUNCEMENT("A future action is announced"),
	AMBASSADOR_DEPARTURE("An ambassador leaves the country"), EMBASSY_CLOSURE("An embassy is closed"),
	CONVOY_DEPARTURE("A military convoy sets out"), CONVOY_ARRIVAL("A military convoy arrives"),
	TROOP_WITHDRAWAL("Troops leave a country or a base permanently"),
	BASE_HANDOVER("Departing troops hand over a base"), BASE_TAKEOVER("Others move into an abandoned base"),
	AGREEMENT_ENDED("One side ends an agreement"), MISSION_ENDED("A mission in a country ends"),
	PACT("An alliance or treaty between states"), VISIT("An official visit"), BAN("A prohibition"),
	OFFER("An offer, conditional or not"), OPERATION("A military or logistics operation"),
	ASSISTANCE("Continuing support with money, training or equipment"), DISMISSAL("A person is removed from office"),
	STAFF_DEPARTURE("The staff of an office leave"), ALLEGATION("An accusation"),
	PUBLIC_SENTIMENT("Widespread public opinion or protest"),
	RAPPROCHEMENT("Relations between states or governments improve"),
	RUPTURE("Relations between states or governments are broken off"),
	PLAN("An intended action that has not been announced");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	EventKind(String definition) {
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
