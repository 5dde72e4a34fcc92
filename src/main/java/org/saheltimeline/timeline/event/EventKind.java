package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.timeline.codebook.Term;

/** The kind of an event. */
public enum EventKind implements Term {

	INSURGENCY("Armed groups fight the state over time"), COUP("The military takes power from a government"),
	DETENTION("Somebody is held against their will"), ATTACK("People or premises are attacked"),
	BLOCKADE("Premises are cut off"), DEMAND("Somebody is told to do something"),
	ULTIMATUM("Somebody is told to do something by a set time"),
	REFUSAL("A demand, or the recognition of somebody, is refused"),
	STATEMENT("Something is said officially that announces no act"), ANNOUNCEMENT("An act to come is announced"),
	AMBASSADOR_DEPARTURE("An ambassador leaves the country"), EMBASSY_CLOSURE("An embassy is closed"),
	CONVOY_DEPARTURE("A military convoy sets out"), CONVOY_ARRIVAL("A military convoy arrives"),
	TROOP_WITHDRAWAL("Troops leave a country or a base for good"),
	BASE_HANDOVER("A base is handed over by those who leave it"),
	BASE_TAKEOVER("Others move into a base that was left"), AGREEMENT_ENDED("An agreement is ended by one side"),
	MISSION_ENDED("A mission in a country is ended"), PACT("States bind themselves to each other"),
	VISIT("An official visit"), BAN("Something is forbidden"),
	OFFER("Somebody offers something, with or without a condition"),
	OPERATION("A military or logistic operation over time"), ASSISTANCE("Money, training or support given over time"),
	DISMISSAL("Somebody loses their post"), STAFF_DEPARTURE("The staff of an office leave"),
	ALLEGATION("Somebody is accused of something"), PUBLIC_SENTIMENT("What many people feel or hold against somebody"),
	RAPPROCHEMENT("States or governments move closer to each other"),
	RUPTURE("States or governments break with each other"),
	PLAN("Somebody means to do something, without having announced the act");

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
