package org.saheltimeline.timeline.troops;

import org.saheltimeline.timeline.codebook.Term;

/** How an estimate was obtained. */
enum EstimateStatus implements Term {

	REPORTED("A count of that very time"), CARRIED_FORWARD("The last count known still holds"),
	BETWEEN("A withdrawal is under way: no more than the last count, no fewer than the next one known, 0 where none is"),
	DERIVED("Arithmetic: gone and left make the start, a completed withdrawal makes 0, a base is a floor for its country"),
	CONFLICTING("The counts of the time have no value in common; low and high span them all"),
	UNKNOWN("No count says anything of that day");

	private final String definition;

	EstimateStatus(String definition) {
		this.definition = definition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

}
