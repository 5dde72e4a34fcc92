package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The same answer over time: steps without gap or overlap, each as long as the estimate
 * stays the same.
 */
final class StrengthSeries {

	private StrengthSeries() {
	}

	/**
	 * The steps of a place of the evidence.
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
	 * The days on which an estimate can change: where a count or a withdrawal begins or
	 * has ended.
	 */
	private static SortedSet<LocalDate> turningPoints(Evidence evidence, LocalDate from, LocalDate to) {
		TreeSet<LocalDate> days = new TreeSet<>();
		Stream
			.concat(evidence.counts().stream().flatMap((count) -> Stream.of(count.from(), count.to())),
					evidence.withdrawals()
						.stream()
						.flatMap((withdrawal) -> Stream.of(withdrawal.earliest(), withdrawal.latest())
							.filter(Objects::nonNull)))
			.flatMap((day) -> Stream.of(day, day.plusDays(1)))
			.filter((day) -> day.isAfter(from) && !day.isAfter(to))
			.forEach(days::add);
		days.add(from);
		return days;
	}

	/**
	 * A time during which the estimate stays the same.
	 *
	 * @param from the first day
	 * @param to the last day
	 * @param verdict what decides on each of them
	 */
	record Step(LocalDate from, LocalDate to, Verdict verdict) {

	}

}
