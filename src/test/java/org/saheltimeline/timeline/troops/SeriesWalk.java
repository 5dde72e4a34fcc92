package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.StrengthSeries.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares a series with the estimates, day by day. */
final class SeriesWalk {

	private SeriesWalk() {
	}

	/**
	 * Asserts that the steps have no gaps or overlaps, that each differs from the one
	 * before, and that it agrees with the estimate for each of its days.
	 */
	static void assertAgreement(Evidence evidence, String place, LocalDate from, LocalDate to) {
		List<Step> steps = StrengthSeries.of(evidence, place, from, to);
		assertThat(steps.getFirst().from()).isEqualTo(from);
		assertThat(steps.getLast().to()).isEqualTo(to);
		Step before = null;
		for (Step step : steps) {
			assertThat(step.to()).isAfterOrEqualTo(step.from());
			if (before != null) {
				assertThat(step.from()).isEqualTo(before.to().plusDays(1));
				assertThat(step.verdict().answersLike(before.verdict())).isFalse();
			}
			for (LocalDate day = step.from(); !day.isAfter(step.to()); day = day.plusDays(1)) {
				Estimate estimate = StrengthEstimate.of(evidence, place, day);
				Verdict verdict = Objects.requireNonNull(step).verdict();
				assertThat(List.of(words(verdict.range()), words(verdict.best()), verdict.status()))
					.as("%s on %s: %s", place, day, step)
					.containsExactly(words(estimate.range()), words(estimate.best()), estimate.status());
			}
			before = step;
		}
	}

	private static String words(@Nullable Object value) {
		return String.valueOf(value);
	}

}
