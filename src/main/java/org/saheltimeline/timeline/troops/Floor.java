package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a place within another, which sets a minimum for the place around
 * it. An inner place that is empty merely stops setting one.
 *
 * @param site the inner place
 * @param verdict what is known about it
 */
record Floor(Evidence.Site site, Verdict verdict) {

	private static final Range EMPTY = new Range(0, 0L);

	static List<Floor> of(Presence presence, LocalDate day) {
		return presence.within()
			.stream()
			.map((within) -> new Floor(within.site(), StrengthEstimate.verdict(within, day)))
			.filter((floor) -> floor.verdict.range() != null)
			.toList();
	}

	/**
	 * Raises the minimum to the total of all inner places. Figures that are older than
	 * what is known about the place itself are ignored.
	 */
	static Verdict raise(Verdict verdict, List<Floor> floors) {
		LocalDate asOf = verdict.asOf();
		List<Floor> fresh = floors.stream().filter((within) -> within.verdict.isAsFreshAs(asOf)).toList();
		long floor = fresh.stream().mapToLong((within) -> within.verdict.floor()).sum();
		Range range = verdict.range();
		if (floor == 0 || verdict.status() == EstimateStatus.CONFLICTING || (range != null && floor <= range.low())) {
			return verdict;
		}
		Map<String, String> uses = new LinkedHashMap<>(verdict.uses());
		fresh.stream().filter((within) -> within.verdict.floor() > 0).forEach((within) -> within.explain(uses));
		boolean returned = asOf != null && EMPTY.equals(range)
				&& fresh.stream().allMatch((within) -> within.verdict.floor() == 0 || within.isFresherThan(asOf));
		if (range == null || returned) {
			return new Verdict(new Range(floor, null), null, EstimateStatus.DERIVED, latest(fresh), uses, List.of());
		}
		if (range.high() != null && floor > range.high()) {
			return new Verdict(Range.hull(List.of(range, new Range(floor, null))), null, EstimateStatus.CONFLICTING,
					asOf, uses, List.copyOf(uses.keySet()));
		}
		Range raised = new Range(floor, range.high());
		Long best = verdict.best();
		return new Verdict(raised, (best != null && raised.contains(best)) ? best : null, verdict.status(), asOf, uses,
				List.of());
	}

	private boolean isFresherThan(LocalDate day) {
		LocalDate asOf = this.verdict.asOf();
		return asOf != null && asOf.isAfter(day);
	}

	private static @Nullable LocalDate latest(List<Floor> floors) {
		return floors.stream()
			.map((within) -> within.verdict.asOf())
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	private void explain(Map<String, String> uses) {
		this.verdict.uses()
			.keySet()
			.forEach((id) -> uses.put(id, "%s, which lies within, had at least %s.".formatted(this.site.name(),
					Range.words(this.verdict.floor()))));
	}

}
