package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.timeline.troops.Estimate.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests every rule of the engine, as a case in {@code strength.csv}. */
class StrengthEstimateTests {

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "strength.csv", delimiter = '|', numLinesToSkip = 1)
	void theRuleDecides(String rule, @Nullable String counts, @Nullable String withdrawals, String place, LocalDate day,
			@Nullable Long low, @Nullable Long best, @Nullable Long high, String status, @Nullable LocalDate asOf,
			@Nullable String used) {
		Estimate estimate = StrengthEstimate.of(Evidences.of(counts, withdrawals), place, day);
		assertThat(estimate.range()).isEqualTo((low != null) ? new Range(low, high) : null);
		assertThat(estimate.best()).isEqualTo(best);
		assertThat(estimate.status().value()).isEqualTo(status);
		assertThat(estimate.asOf()).isEqualTo(asOf);
		assertThat(estimate.reasons().stream().filter(Reason::used).map(Reason::id))
			.containsExactlyInAnyOrderElementsOf((used != null) ? Arrays.asList(used.split(" ")) : List.of());
	}

	@ParameterizedTest
	@CsvFileSource(resources = "strength.csv", delimiter = '|', numLinesToSkip = 1)
	void everyCountIsExplainedOnce(String rule, @Nullable String counts, @Nullable String withdrawals, String place,
			LocalDate day) {
		Evidence evidence = Evidences.of(counts, withdrawals);
		List<Reason> reasons = StrengthEstimate.of(evidence, place, day).reasons();
		List<String> used = reasons.stream().filter(Reason::used).map(Reason::id).toList();
		assertThat(reasons.stream().filter(Reason::count).map(Reason::id)).containsExactlyElementsOf(evidence.counts()
			.stream()
			.filter((count) -> evidence.lies(count.place(), place) || used.contains(count.id()))
			.map(Evidence.Count::id)
			.toList());
		assertThat(reasons).allSatisfy((reason) -> assertThat(reason.why()).isNotBlank());
	}

	@Test
	void aSumNamesItsInputs() {
		Estimate estimate = StrengthEstimate
			.of(Evidences.of("a country departed exact 1346 2023-12-12; b country present exact 157 2023-12-12",
					"w country over 2023-10-10/2023-12-28"), "country", LocalDate.of(2023, 10, 10));
		assertThat(estimate.reasons().getFirst().why())
			.isEqualTo("1,346 departed plus 157 remaining is 1,503 when the withdrawal began on 10 October 2023.");
	}

	@Test
	void anUnusedCountSaysWhatTookItsPlace() {
		Estimate estimate = StrengthEstimate.of(
				Evidences.of("a country present about 1500 2023-09-25; b country present exact 157 2023-12-12", null),
				"country", LocalDate.of(2023, 12, 12));
		assertThat(estimate.reasons().getFirst()).isEqualTo(new Reason("a", true, false,
				"About 1,500 on 25 September 2023 (Agency), superseded on 12 December 2023."));
	}

	@Test
	void aConflictNamesTheCounts() {
		Estimate estimate = StrengthEstimate.of(
				Evidences.of("a country present exact 1 2023-12-12; b country present exact 2 2023-12-12", null),
				"country", LocalDate.of(2023, 12, 12));
		assertThat(estimate.conflict()).containsExactly("a", "b");
	}

}
