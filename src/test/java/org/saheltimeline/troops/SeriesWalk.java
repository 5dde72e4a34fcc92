package org.saheltimeline.troops;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.saheltimeline.troops.StrengthSeries.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks a series day by day beside the estimates. */
final class SeriesWalk {

	private SeriesWalk() {
	}

	/**
	 * The steps follow each other without gap or overlap, none is like the one before,
	 * and each day has its estimate.
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
				assertThat(step.estimate().answersLike(before.estimate())).isFalse();
			}
			for (LocalDate day = step.from(); !day.isAfter(step.to()); day = day.plusDays(1)) {
				Estimate estimate = StrengthEstimate.of(evidence, place, day);
				assertThat(Objects.requireNonNull(step).estimate().answersLike(estimate))
					.as("%s on %s: %s, %s", place, day, step, estimate)
					.isTrue();
			}
			before = step;
		}
	}

}
