package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What one rule decided.
 *
 * @param range the numbers among which the true one lies; null where nothing is known
 * @param best the number that an article states for it, if one does
 * @param status how the rule decided
 * @param asOf the day of which the deciding figure speaks
 * @param uses why each count or withdrawal that decided was used, by slug
 * @param conflict the counts that exclude each other
 */
record Verdict(@Nullable Range range, @Nullable Long best, EstimateStatus status, @Nullable LocalDate asOf,
		Map<String, String> uses, List<String> conflict) {

	static final Verdict UNKNOWN = new Verdict(null, null, EstimateStatus.UNKNOWN, null, Map.of(), List.of());

	static Verdict of(Range range, @Nullable Long best, EstimateStatus status, LocalDate asOf,
			Map<String, String> uses) {
		return new Verdict(range, best, status, asOf, uses, List.of());
	}

	/**
	 * The least, 0 where nothing is known: what a place surely adds to the place around
	 * it.
	 */
	long floor() {
		return (this.range != null) ? this.range.low() : 0;
	}

	/** Whether two verdicts answer alike, whatever their reasons. */
	boolean answersLike(Verdict other) {
		return Objects.equals(this.range, other.range) && Objects.equals(this.best, other.best)
				&& this.status == other.status;
	}

	static Verdict conflicting(Range hull, LocalDate asOf, List<String> conflict, String why) {
		Map<String, String> uses = new LinkedHashMap<>();
		conflict.forEach((id) -> uses.put(id, why));
		return new Verdict(hull, null, EstimateStatus.CONFLICTING, asOf, uses, conflict);
	}

}
