package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The estimated number of troops on a day, with the reasons.
 *
 * @param range the range that contains the true number; null if nothing is known
 * @param best the number stated by the most precise count, if it lies in the range; null
 * if only bounds are known
 * @param status how the estimate was obtained
 * @param asOf the date of the deciding figure; null if nothing is known
 * @param reasons how each count and each withdrawal was used
 * @param conflict the counts that contradict each other; empty if none do
 */
record Estimate(@Nullable Range range, @Nullable Long best, EstimateStatus status, @Nullable LocalDate asOf,
		List<Reason> reasons, List<String> conflict) {

	/**
	 * How one count or one withdrawal was used.
	 *
	 * @param id the slug of the troop count or event
	 * @param count whether it is a count; otherwise it is a withdrawal
	 * @param used whether the answer is based on it
	 * @param why the rule that applied, in a sentence
	 */
	record Reason(String id, boolean count, boolean used, String why) {

	}

}
