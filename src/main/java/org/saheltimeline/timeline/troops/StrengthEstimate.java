package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * Estimates how many troops of a force were in a place on a day. The first rule that
 * applies decides: counts for that day, then a completed withdrawal, then a withdrawal
 * under way, then the last earlier count. What is known about the places within sets a
 * minimum. Nothing is interpolated or invented.
 */
final class StrengthEstimate {

	private final String place;

	private final LocalDate day;

	private final List<Withdrawal> withdrawals;

	private final List<Sighting> sightings;

	private StrengthEstimate(Presence presence, LocalDate day) {
		this.place = presence.site().id();
		this.day = day;
		this.withdrawals = presence.withdrawals();
		this.sightings = presence.sightings();
	}

	/** Returns the estimate for a place on a day, with the reasons. */
	static Estimate of(Evidence evidence, String place, LocalDate day) {
		Presence presence = Presence.of(evidence, place);
		List<Floor> floors = Floor.of(presence, day);
		Verdict verdict = verdict(presence, floors, day);
		return new Estimate(verdict.range(), verdict.best(), verdict.status(), verdict.asOf(),
				new Reasons(evidence, place, day, verdict, floors).list(), counts(evidence, verdict.conflict()));
	}

	/** Returns the verdict for a place on a day. */
	static Verdict verdict(Presence presence, LocalDate day) {
		return verdict(presence, Floor.of(presence, day), day);
	}

	private static Verdict verdict(Presence presence, List<Floor> floors, LocalDate day) {
		return Ceiling.lower(Floor.raise(byItself(presence, day), floors), presence, day);
	}

	/** Returns the verdict for a place, regardless of the places within and around it. */
	static Verdict byItself(Presence presence, LocalDate day) {
		return new StrengthEstimate(presence, day).decide();
	}

	/** Returns the slugs that belong to counts. */
	private static List<String> counts(Evidence evidence, List<String> slugs) {
		return evidence.counts().stream().map(Count::id).filter(slugs::contains).toList();
	}

	private Verdict decide() {
		List<Sighting> current = those((sighting) -> sighting.isOf(this.day));
		Withdrawal ended = ended();
		LocalDate over = (ended != null) ? ended.over() : null;
		if (!current.isEmpty()) {
			boolean before = over != null && current.stream().anyMatch((sighting) -> !sighting.from().isAfter(over));
			return before ? aroundTheEnd(current, Objects.requireNonNull(ended)) : ofTheTime(current, this.day);
		}
		LocalDate last = last();
		if (ended != null && over != null && (last == null || !last.isAfter(over))) {
			return Verdict.of(new Range(0, 0L), 0L, EstimateStatus.DERIVED, over, Map.of(ended.event(),
					"The withdrawal was complete by %s, leaving none.".formatted(FactDate.inWords(over))));
		}
		if (last == null) {
			return Verdict.UNKNOWN;
		}
		Verdict lastKnown = ofTheTime(those((sighting) -> sighting.isOf(last)), last);
		List<Withdrawal> underWay = this.withdrawals.stream()
			.filter((withdrawal) -> withdrawal.isUnderWay(this.day))
			.toList();
		return underWay.isEmpty() ? carriedForward(lastKnown, last) : between(lastKnown, last, underWay);
	}

	private Verdict ofTheTime(List<Sighting> sightings, LocalDate time) {
		Range common = Range.intersection(Sighting.ranges(sightings));
		List<String> inputs = sightings.stream().flatMap((sighting) -> sighting.inputs().stream()).distinct().toList();
		if (common == null) {
			return Verdict.conflicting(Range.hull(Sighting.ranges(sightings)), time, inputs,
					"The counts for %s have no number in common.".formatted(FactDate.inWords(time)));
		}
		List<Sighting> counted = sightings.stream().filter((sighting) -> !sighting.derived()).toList();
		boolean added = counted.isEmpty() || !common.equals(Range.intersection(Sighting.ranges(counted)));
		return Verdict.of(common, Sighting.best(sightings, common),
				added ? EstimateStatus.DERIVED : EstimateStatus.REPORTED, time, reasons(sightings));
	}

	private static Map<String, String> reasons(List<Sighting> sightings) {
		Map<String, String> uses = new LinkedHashMap<>();
		sightings.forEach((sighting) -> sighting.inputs().forEach((id) -> explain(uses, id, sighting.words())));
		return uses;
	}

	/**
	 * Adds a reason to any earlier ones, because a count can be used for more than one.
	 */
	private static void explain(Map<String, String> uses, String id, String why) {
		uses.merge(id, why, (before, also) -> before.equals(also) ? before : before + " " + also);
	}

	/** Decides for a day whose counts also cover the end of a withdrawal. */
	private Verdict aroundTheEnd(List<Sighting> current, Withdrawal ended) {
		LocalDate over = Objects.requireNonNull(ended.over());
		Verdict counted = ofTheTime(current, this.day);
		Range range = Objects.requireNonNull(counted.range());
		Map<String, String> uses = new LinkedHashMap<>(counted.uses());
		uses.put(ended.event(), "The withdrawal was complete by %s, leaving none.".formatted(FactDate.inWords(over)));
		if (counted.status() == EstimateStatus.CONFLICTING) {
			return new Verdict(new Range(0, range.high()), null, EstimateStatus.CONFLICTING, this.day, uses,
					counted.conflict());
		}
		if (over.equals(this.day)) {
			return Verdict.of(new Range(0, range.high()), null, EstimateStatus.BETWEEN, this.day, uses);
		}
		if (range.contains(0)) {
			return Verdict.of(new Range(0, 0L), 0L, EstimateStatus.DERIVED, over, uses);
		}
		return new Verdict(new Range(0, range.high()), null, EstimateStatus.CONFLICTING, this.day, uses,
				List.copyOf(counted.uses().keySet()));
	}

	private Verdict carriedForward(Verdict last, LocalDate asOf) {
		if (last.status() == EstimateStatus.CONFLICTING) {
			return last;
		}
		Map<String, String> uses = new LinkedHashMap<>();
		last.uses().forEach((id, why) -> uses.put(id, why + " No later figure is known."));
		return Verdict.of(Objects.requireNonNull(last.range()), last.best(), EstimateStatus.CARRIED_FORWARD, asOf,
				uses);
	}

	private Verdict between(Verdict last, LocalDate asOf, List<Withdrawal> underWay) {
		Range before = Objects.requireNonNull(last.range());
		LocalDate next = next();
		Verdict after = (next != null) ? ofTheTime(those((sighting) -> sighting.isOf(next)), next) : null;
		long nextLow = (after != null && after.range() != null) ? after.range().low() : 0;
		Map<String, String> uses = new LinkedHashMap<>();
		last.uses().forEach((id, why) -> explain(uses, id, why + since(before)));
		if (after != null) {
			after.uses()
				.forEach((id, why) -> explain(uses, id,
						why + " At least %s until then.".formatted(Range.words(nextLow))));
		}
		underWay.forEach((withdrawal) -> uses.put(withdrawal.event(), "The withdrawal was under way."));
		long low = Math.max(nextLow, atLeastOne(before, uses));
		if (after != null && after.range() != null && before.high() != null && low > before.high()) {
			return new Verdict(Range.hull(List.of(before, after.range())), null, EstimateStatus.CONFLICTING, asOf, uses,
					List.copyOf(uses.keySet()));
		}
		if (last.status() == EstimateStatus.CONFLICTING) {
			return new Verdict(new Range(low, before.high()), null, EstimateStatus.CONFLICTING, asOf, uses,
					last.conflict());
		}
		return Verdict.of(new Range(low, before.high()), null, EstimateStatus.BETWEEN, asOf, uses);
	}

	/** Returns 1 while the last troops were certainly still to leave, and 0 otherwise. */
	private long atLeastOne(Range before, Map<String, String> uses) {
		List<Withdrawal> unfinished = this.withdrawals.stream()
			.filter((withdrawal) -> withdrawal.place().equals(this.place) && withdrawal.isUnfinished(this.day))
			.toList();
		Long high = before.high();
		if (unfinished.isEmpty() || (high != null && high < 1)) {
			return 0;
		}
		unfinished.forEach((withdrawal) -> uses.put(withdrawal.event(), "The last troops had not left yet."));
		return 1;
	}

	private static String since(Range range) {
		return (range.high() != null) ? " At most %s since then.".formatted(Range.words(range.high()))
				: " Some may have left since then.";
	}

	private List<Sighting> those(Predicate<Sighting> condition) {
		return this.sightings.stream().filter(condition).toList();
	}

	/**
	 * Returns the last day before this one with a known figure; null if there is none.
	 */
	private @Nullable LocalDate last() {
		return this.sightings.stream()
			.map(Sighting::to)
			.filter((to) -> to.isBefore(this.day))
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	/**
	 * Returns the next day with a known figure before the next withdrawal is over; null
	 * if there is none.
	 */
	private @Nullable LocalDate next() {
		LocalDate over = this.withdrawals.stream()
			.map(Withdrawal::over)
			.filter(Objects::nonNull)
			.filter((end) -> end.isAfter(this.day))
			.min(LocalDate::compareTo)
			.orElse(null);
		return this.sightings.stream()
			.map(Sighting::from)
			.filter((from) -> from.isAfter(this.day) && (over == null || from.isBefore(over)))
			.min(LocalDate::compareTo)
			.orElse(null);
	}

	private @Nullable Withdrawal ended() {
		return this.withdrawals.stream()
			.filter((withdrawal) -> withdrawal.over() != null
					&& !Objects.requireNonNull(withdrawal.over()).isAfter(this.day))
			.max((one, other) -> Objects.requireNonNull(one.over()).compareTo(Objects.requireNonNull(other.over())))
			.orElse(null);
	}

}
