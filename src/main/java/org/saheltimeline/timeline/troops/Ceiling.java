package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What is known about a place around another, which sets a maximum for the inner place: a
 * base never holds more troops than its country.
 *
 * @param site the place around it
 * @param verdict what is known about it
 */
record Ceiling(Evidence.Site site, Verdict verdict) {

	/** Lowers the maximum to the lowest one of the places around. */
	static Verdict lower(Verdict verdict, Presence presence, LocalDate day) {
		return presence.around()
			.stream()
			.map((around) -> new Ceiling(around.site(), StrengthEstimate.byItself(around, day)))
			.filter((ceiling) -> ceiling.high() != null && ceiling.verdict.isAsFreshAs(verdict.asOf()))
			.min(Comparator.comparing((ceiling) -> Objects.requireNonNull(ceiling.high())))
			.map((ceiling) -> ceiling.lower(verdict))
			.orElse(verdict);
	}

	private @Nullable Long high() {
		Range range = this.verdict.range();
		return (range == null || this.verdict.status() == EstimateStatus.CONFLICTING) ? null : range.high();
	}

	private Verdict lower(Verdict inner) {
		long high = Objects.requireNonNull(high());
		Range range = Objects.requireNonNullElse(inner.range(), new Range(0, null));
		if ((range.high() != null && range.high() <= high) || range.low() > high) {
			return inner;
		}
		Map<String, String> uses = new LinkedHashMap<>(inner.uses());
		this.verdict.uses()
			.keySet()
			.forEach((id) -> uses.putIfAbsent(id,
					"%s, which contains this place, had at most %s.".formatted(this.site.name(), Range.words(high))));
		Range lowered = new Range(range.low(), high);
		Long best = inner.best();
		return new Verdict(lowered, (best != null && lowered.contains(best)) ? best : null,
				(inner.range() != null) ? inner.status() : EstimateStatus.DERIVED,
				(inner.range() != null) ? inner.asOf() : this.verdict.asOf(), uses, inner.conflict());
	}

}
