package org.saheltimeline.timeline.troops;

import java.util.List;

/**
 * An estimate and the counts beside it.
 *
 * @param known what was known
 * @param estimate the estimate for the only force
 * @param nearest the counts that do not apply to the day but come closest to it
 * @param planned the plans for the day, or for an earlier one
 */
record Estimated(KnownEvidence known, Estimate estimate, List<TroopCountView> nearest, List<TroopCountView> planned) {

	KnownEvidence.OfForce force() {
		return this.known.forces().getFirst();
	}

}
