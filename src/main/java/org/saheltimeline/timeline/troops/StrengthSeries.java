package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The estimate over time, in steps without gaps or overlaps. Each step is as long as the
 * estimate stays the same.
 */
final class StrengthSeries {

	private StrengthSeries() {
	}

	/**
	 * Returns the steps for a place.
	 * @param from the first day
	 * @param to the last day, not before the first
	 */
	static List<Step> of(Evidence evidence, String place, LocalDate from, LocalDate to) {
		Presence presence = Presence.of(evidence, place);
		List<Step> steps = new ArrayList<>();
		for (LocalDate day : turningPoints(evidence, from, to)) {
			Verdict verdict = StrengthEstimate.verdict(presence, day);
			if (steps.isEmpty() || !steps.getLast().verdict().answersLike(verdict)) {
				if (!steps.isEmpty()) {
					Step before = steps.removeLast();
					steps.add(new Step(before.from(), day.minusDays(1), before.verdict()));
				}
				steps.add(new Step(day, to, verdict));
			}
		}
		return steps;
	}

	/**
	 * Returns the days on which the estimate can change: where a count or a withdrawal
	 * begins, ends, or has just ended.
	 */
	private static SortedSet<LocalDate> turningPoints(Evidence evidence, LocalDate from, LocalDate to) {
		TreeSet<LocalDate> days = new TreeSet<>();
		Stream
			.concat(evidence.counts().stream().flatMap((count) -> Stream.of(count.from(), count.to())), evidence
				.withdrawals()
				.stream()
				.flatMap((withdrawal) -> Stream.of(withdrawal.began(), withdrawal.unfinished(), withdrawal.latest())
					.filter(Objects::nonNull)))
			.flatMap((day) -> Stream.of(day, day.plusDays(1)))
			.filter((day) -> day.isAfter(from) && !day.isAfter(to))
			.forEach(days::add);
		days.add(from);
		return days;
	}

	/**
	 * A period during which the estimate stays the same.
	 *
	 * @param from the first day
	 * @param to the last day
	 * @param verdict the verdict for each of these days
	 */
	record Step(LocalDate from, LocalDate to, Verdict verdict) {

	}

}
