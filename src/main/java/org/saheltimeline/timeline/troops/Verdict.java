package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of one rule.
 *
 * @param range the range that contains the true number; null if nothing is known
 * @param best the number that an article states, if any
 * @param status how the outcome was obtained
 * @param asOf the date of the deciding figure
 * @param uses why each deciding count or withdrawal was used, by slug
 * @param conflict the counts and withdrawals that contradict each other
 */
record Verdict(@Nullable Range range, @Nullable Long best, EstimateStatus status, @Nullable LocalDate asOf,
		Map<String, String> uses, List<String> conflict) {

	static final Verdict UNKNOWN = new Verdict(null, null, EstimateStatus.UNKNOWN, null, Map.of(), List.of());

	static Verdict of(Range range, @Nullable Long best, EstimateStatus status, LocalDate asOf,
			Map<String, String> uses) {
		return new Verdict(range, best, status, asOf, uses, List.of());
	}

	/**
	 * Returns the minimum that this place guarantees for the place around it; 0 if
	 * nothing is known.
	 */
	long floor() {
		return (this.range != null) ? this.range.low() : 0;
	}

	/** Returns whether this is no older than something known as of a day, if at all. */
	boolean isAsFreshAs(@Nullable LocalDate day) {
		return day == null || (this.asOf != null && !this.asOf.isBefore(day));
	}

	/** Returns whether two verdicts give the same answer, whatever the reasons. */
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
