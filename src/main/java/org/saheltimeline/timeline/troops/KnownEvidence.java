package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.place.PlaceReference;

/**
 * What was known about forces in a place.
 *
 * @param place the place
 * @param horizon the last day that anything was known about: that of the latest article;
 * null if there are none
 * @param forces what was known about each force, in the requested order
 */
record KnownEvidence(PlaceReference place, @Nullable LocalDate horizon, List<OfForce> forces) {

	/**
	 * What was known about a force.
	 *
	 * @param force the requested force
	 * @param countedAs the state whose troops were counted instead; null if the force
	 * itself was
	 * @param evidence the evidence
	 */
	record OfForce(ActorReference force, @Nullable ActorReference countedAs, Evidence evidence) {

	}

}
