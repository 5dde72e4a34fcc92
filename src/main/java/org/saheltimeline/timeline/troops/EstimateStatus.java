package org.saheltimeline.timeline.troops;

import org.saheltimeline.vocabulary.codebook.Term;

/** How an estimate was obtained. */
public enum EstimateStatus implements Term {

	REPORTED("A count for that time"), CARRIED_FORWARD("The latest known count still applies"),
	BETWEEN("A withdrawal is under way: at most the last count, at least the next known one, or 0 if there is none"),
	DERIVED("Calculated: departed plus remaining is the initial strength, a completed withdrawal leaves 0, and a base sets a minimum for its country"),
	CONFLICTING("Counts for that time have no value in common; low and high span all of them"),
	UNKNOWN("No count applies to that day");

	private final String definition;

	EstimateStatus(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
