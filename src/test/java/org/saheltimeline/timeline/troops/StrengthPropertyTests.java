package org.saheltimeline.timeline.troops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Stage;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.quantity.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties of the estimates for any evidence, not only for that of the seeds. */
class StrengthPropertyTests {

	private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

	private static final int DAYS = 60;

	@Property(tries = 400)
	void theRangeHoldsTheBestAndIsNeverReversed(@ForAll("evidence") Evidence evidence, @ForAll("sites") String place,
			@ForAll("days") LocalDate day) {
		Estimate estimate = StrengthEstimate.of(evidence, place, day);
		Range range = estimate.range();
		assertThat(range == null).isEqualTo(estimate.status() == EstimateStatus.UNKNOWN);
		if (range != null) {
			assertThat(range.low()).isNotNegative();
			assertThat(range.width()).isNotNegative();
			assertThat(estimate.best() == null || range.contains(estimate.best())).isTrue();
		}
		assertThat(estimate.conflict().isEmpty()).isEqualTo(estimate.status() != EstimateStatus.CONFLICTING);
	}

	@Property(tries = 200)
	void seriesAndEstimateAgreeOnEveryDay(@ForAll("evidence") Evidence evidence, @ForAll("sites") String place) {
		SeriesWalk.assertAgreement(evidence, place, FIRST.minusDays(5), FIRST.plusDays(DAYS + 20));
	}

	@Property(tries = 200)
	void theOrderOfTheEvidenceDoesNotMatter(@ForAll("evidence") Evidence evidence, @ForAll("sites") String place,
			@ForAll("days") LocalDate day, @ForAll long seed) {
		List<Count> counts = new ArrayList<>(evidence.counts());
		Collections.shuffle(counts, new Random(seed));
		List<Withdrawal> withdrawals = new ArrayList<>(evidence.withdrawals());
		Collections.shuffle(withdrawals, new Random(seed));
		Estimate estimate = StrengthEstimate.of(evidence, place, day);
		Estimate shuffled = StrengthEstimate.of(new Evidence(evidence.places(), counts, withdrawals), place, day);
		assertThat(shuffled.range()).isEqualTo(estimate.range());
		assertThat(shuffled.best()).isEqualTo(estimate.best());
		assertThat(shuffled.status()).isEqualTo(estimate.status());
		assertThat(shuffled.asOf()).isEqualTo(estimate.asOf());
		assertThat(shuffled.reasons()).containsExactlyInAnyOrderElementsOf(estimate.reasons());
	}

	@Property(tries = 400)
	void moreKnowledgeOfTheSameTimeNeverWidensUnlessItConflicts(@ForAll("present") List<Count> counts,
			@ForAll("present") List<Count> more, @ForAll("days") LocalDate day) {
		List<Count> current = counts.stream().filter((count) -> isOf(count, day)).toList();
		List<Count> all = new ArrayList<>(current);
		more.stream().filter((count) -> isOf(count, day)).map((count) -> renamed(count, "more-")).forEach(all::add);
		Range before = StrengthEstimate.of(evidence(current), "country", day).range();
		Estimate after = StrengthEstimate.of(evidence(all), "country", day);
		if (before != null && after.status() != EstimateStatus.CONFLICTING) {
			assertThat(after.range()).isNotNull()
				.isEqualTo(Range.intersection(List.of(before, Objects.requireNonNull(after.range()))));
		}
	}

	@Provide
	Arbitrary<Evidence> evidence() {
		return Combinators.combine(counts(Arbitraries.of(TroopMeasure.class), sites()), withdrawals())
			.as((counts, withdrawals) -> new Evidence(Evidences.SITES, counts, withdrawals));
	}

	@Provide
	Arbitrary<List<Count>> present() {
		return counts(Arbitraries.just(TroopMeasure.PRESENT), Arbitraries.just("country"));
	}

	@Provide
	Arbitrary<String> sites() {
		return Arbitraries.of(Evidences.SITES.stream().map(Evidence.Site::id).toList());
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.integers().between(-5, DAYS + 20).map(FIRST::plusDays);
	}

	private static Evidence evidence(List<Count> counts) {
		return new Evidence(Evidences.SITES, counts, List.of());
	}

	private static boolean isOf(Count count, LocalDate day) {
		return !count.from().isAfter(day) && !count.to().isBefore(day);
	}

	private static Count renamed(Count count, String prefix) {
		return new Count(prefix + count.id(), count.place(), count.measure(), count.component(), count.partOf(),
				count.stated(), count.qualifier(), count.low(), count.high(), count.earliest(), count.latest(),
				count.edtf(), count.source());
	}

	private static Arbitrary<List<Count>> counts(Arbitrary<TroopMeasure> measures, Arbitrary<String> sites) {
		return Combinators
			.combine(measures, sites, Arbitraries.of(Qualifier.class), Arbitraries.longs().between(1, 30), dates(),
					Arbitraries.of(true, true, true, false))
			.as(StrengthPropertyTests::count)
			.list()
			.ofMaxSize(6)
			.map((counts) -> IntStream.range(0, counts.size())
				.mapToObj((index) -> renamed(counts.get(index), "count-" + index + "-"))
				.toList());
	}

	private static Count count(TroopMeasure measure, String place, Qualifier qualifier, long number, Dates dates,
			boolean whole) {
		Quantity quantity = Quantity.of(qualifier.hasNumber() ? number : null, qualifier, new BigDecimal("0.10"));
		return new Count("", place, measure, whole ? null : "part", null, quantity.stated(), qualifier, quantity.low(),
				quantity.high(), dates.earliest(), dates.latest(), "2023", "Agency");
	}

	private static Arbitrary<List<Withdrawal>> withdrawals() {
		return Combinators
			.combine(Arbitraries.of(Evidences.SITES.stream().map(Evidence.Site::id).toList()),
					Arbitraries.of(Stage.class), dates())
			.as((place, stage, dates) -> new Withdrawal("", place, stage, dates.earliest(), dates.earliest(),
					dates.latest()))
			.list()
			.ofMaxSize(3)
			.map((withdrawals) -> IntStream.range(0, withdrawals.size())
				.mapToObj((index) -> new Withdrawal("withdrawal-" + index, withdrawals.get(index).place(),
						withdrawals.get(index).stage(), withdrawals.get(index).began(),
						withdrawals.get(index).unfinished(), withdrawals.get(index).latest()))
				.toList());
	}

	private static Arbitrary<Dates> dates() {
		return Combinators
			.combine(Arbitraries.integers().between(0, DAYS), Arbitraries.integers().between(0, 20),
					Arbitraries.of(0, 0, 0, 1, 2))
			.as((start, length, open) -> new Dates((open == 1) ? null : FIRST.plusDays(start),
					(open == 2) ? null : FIRST.plusDays(start + length)));
	}

	/** The bounds of a date, one of which may be open. */
	private record Dates(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

	}

}
