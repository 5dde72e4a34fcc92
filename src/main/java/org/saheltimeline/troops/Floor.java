package org.saheltimeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a place within: a floor for the place around it. An emptied one takes
 * only that floor away.
 *
 * @param site the place within
 * @param estimate what is known of it
 */
record Floor(Evidence.Site site, Estimate estimate) {

	static List<Floor> of(Evidence evidence, String place, LocalDate day) {
		return evidence.within(place)
			.stream()
			.map((site) -> new Floor(site, StrengthEstimate.of(evidence, site.id(), day)))
			.filter((floor) -> floor.estimate.range() != null)
			.toList();
	}

	/** No fewer than all the places within hold together. */
	static Verdict raise(Verdict verdict, List<Floor> floors) {
		long floor = floors.stream().mapToLong((within) -> within.estimate.floor()).sum();
		Range range = verdict.range();
		if (floor == 0 || verdict.status() == EstimateStatus.CONFLICTING || (range != null && floor <= range.low())) {
			return verdict;
		}
		Map<String, String> uses = new LinkedHashMap<>(verdict.uses());
		floors.stream().filter((within) -> within.estimate.floor() > 0).forEach((within) -> within.explain(uses));
		if (range == null) {
			LocalDate asOf = floors.stream()
				.map((within) -> within.estimate.asOf())
				.filter((day) -> day != null)
				.max(LocalDate::compareTo)
				.orElse(null);
			return new Verdict(new Range(floor, null), null, EstimateStatus.DERIVED, asOf, uses, List.of());
		}
		if (range.high() != null && floor > range.high()) {
			return new Verdict(new Range(range.low(), floor), null, EstimateStatus.CONFLICTING, verdict.asOf(), uses,
					List.copyOf(uses.keySet()));
		}
		Range raised = new Range(floor, range.high());
		Long best = verdict.best();
		return new Verdict(raised, (best != null && raised.contains(best)) ? best : null, verdict.status(),
				verdict.asOf(), uses, List.of());
	}

	private void explain(Map<String, String> uses) {
		this.estimate.reasons()
			.stream()
			.filter(Estimate.Reason::used)
			.forEach((reason) -> uses.put(reason.id(), "Counted in %s, which lies within: no fewer than %,d."
				.formatted(this.site.name(), this.estimate.floor())));
	}

}
