package org.saheltimeline.timeline.event;

import jakarta.persistence.EnumeratedValue;
import org.saheltimeline.vocabulary.codebook.Term;

/** The unit of a figure for an event. */
public enum Unit implements Term {

	HOUR("Hours"), DAY("Days"), MONTH("Months"), YEAR("Years"), KILOMETRE("Kilometres"), MILE("Statute miles"),
	PERSON("People"), PERCENT("Per cent"), MILLION_DOLLAR("Millions of dollars"), BASE("Bases"), MISSION("Missions"),
	TIME("Times");

	@EnumeratedValue
	private final String value = Term.kebab(name());

	private final String definition;

	Unit(String definition) {
		this.definition = definition;
	}

	/**
	 * Returns whether it counts whole things; anything else is measured and can lie
	 * between two whole numbers.
	 */
	public boolean isCounted() {
		return switch (this) {
			case PERSON, BASE, MISSION, TIME -> true;
			case HOUR, DAY, MONTH, YEAR, KILOMETRE, MILE, PERCENT, MILLION_DOLLAR -> false;
		};
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
