package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many there were on a day, and why.
 *
 * @param range the numbers among which the true one lies; null where nothing is known
 * @param best the stated number of the most exact count, where it lies in the range; null
 * where only bounds are known
 * @param status how the estimate came about
 * @param asOf the day of which the deciding figure speaks; null where nothing is known
 * @param reasons what every count, and every withdrawal, had to say
 * @param conflict the counts that exclude each other; empty where none do
 */
record Estimate(@Nullable Range range, @Nullable Long best, EstimateStatus status, @Nullable LocalDate asOf,
		List<Reason> reasons, List<String> conflict) {

	/**
	 * What one count or one withdrawal had to say.
	 *
	 * @param id the slug of the troop count or of the event
	 * @param count whether it is a count; otherwise it is a withdrawal
	 * @param used whether it decides the answer
	 * @param why the rule that applied, in a sentence
	 */
	record Reason(String id, boolean count, boolean used, String why) {

	}

}
