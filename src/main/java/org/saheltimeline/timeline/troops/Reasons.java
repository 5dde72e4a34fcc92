package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.saheltimeline.timeline.troops.Estimate.Reason;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Stage;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;

/**
 * Explains how every count and every withdrawal was used, or why it was not, so that
 * nothing is silently ignored.
 */
final class Reasons {

	private final Evidence evidence;

	private final String place;

	private final LocalDate day;

	private final Verdict verdict;

	private final List<Floor> floors;

	Reasons(Evidence evidence, String place, LocalDate day, Verdict verdict, List<Floor> floors) {
		this.evidence = evidence;
		this.place = place;
		this.day = day;
		this.verdict = verdict;
		this.floors = floors;
	}

	List<Reason> list() {
		return Stream
			.concat(this.evidence.counts()
				.stream()
				.filter((count) -> this.evidence.lies(count.place(), this.place))
				.map((count) -> reason(count.id(), true, () -> unused(count))),
					this.evidence.withdrawals()
						.stream()
						.filter((withdrawal) -> this.evidence.lies(this.place, withdrawal.place())
								|| this.evidence.lies(withdrawal.place(), this.place))
						.map((withdrawal) -> reason(withdrawal.event(), false, () -> unused(withdrawal))))
			.toList();
	}

	private Reason reason(String id, boolean count, Supplier<String> otherwise) {
		String used = this.verdict.uses().get(id);
		return new Reason(id, count, used != null, (used != null) ? used : otherwise.get());
	}

	private String unused(Count count) {
		if (count.measure() == TroopMeasure.PLANNED) {
			return "A plan: it says nothing of who was there.";
		}
		if (count.component() != null) {
			return (count.partOf() != null) ? "Only the part “%s” of %s.".formatted(count.component(), count.partOf())
					: "Only the part “%s”.".formatted(count.component());
		}
		if (!count.isDated()) {
			return "Of some time until %s; the article names no day.".formatted(count.to());
		}
		if (count.measure() == TroopMeasure.DEPARTED) {
			return "Counts who had gone by %s, not who was there.".formatted(count.to());
		}
		if (!count.place().equals(this.place)) {
			return unusedWithin(count);
		}
		return unusedPresent(count);
	}

	private String unusedPresent(Count count) {
		if (count.from().isAfter(this.day)) {
			return "Counted later, of %s.".formatted(count.from());
		}
		LocalDate asOf = this.verdict.asOf();
		if (asOf == null) {
			return "Of %s; it says nothing of this day.".formatted(count.to());
		}
		LocalDate superseded = superseded(count, asOf);
		return superseded.isAfter(count.to()) ? "superseded on %s".formatted(superseded)
				: "Of %s; a count that speaks of this very day decides.".formatted(count.to());
	}

	/**
	 * Returns the first day after this count that a deciding count refers to. If there is
	 * none, returns the last such day, or {@code asOf} without deciding counts of this
	 * place.
	 */
	private LocalDate superseded(Count count, LocalDate asOf) {
		List<LocalDate> deciding = this.evidence.counts()
			.stream()
			.filter((other) -> this.verdict.uses().containsKey(other.id()) && other.place().equals(this.place))
			.map(Count::from)
			.filter((from) -> !from.isAfter(asOf))
			.sorted()
			.toList();
		return deciding.stream()
			.filter((from) -> from.isAfter(count.to()))
			.findFirst()
			.orElse(deciding.isEmpty() ? asOf : deciding.getLast());
	}

	private String unusedWithin(Count count) {
		Floor floor = this.floors.stream()
			.filter((within) -> this.evidence.lies(count.place(), within.site().id()))
			.findFirst()
			.orElse(null);
		if (count.from().isAfter(this.day)) {
			return "Counted later, of %s.".formatted(count.from());
		}
		String name = this.evidence.site(count.place()).name();
		if (floor == null) {
			return "Counted in %s, which lies within, of %s; it says nothing of this day.".formatted(name,
					count.from());
		}
		if (new Range(0, 0L).equals(floor.verdict().range())) {
			return "%s was emptied: its floor is gone, which says nothing of the rest.".formatted(floor.site().name());
		}
		return (floor.verdict().floor() == 0)
				? "Counted in %s, which lies within; all may have left since, so it is no floor.".formatted(name)
				: "Counted in %s, which lies within: no fewer than %s, which adds nothing to what is known."
					.formatted(name, Range.words(floor.verdict().floor()));
	}

	private String unused(Withdrawal withdrawal) {
		if (withdrawal.stage() == Stage.TO_COME) {
			return "Only announced or scheduled as far as was known: no one had left for it.";
		}
		if (!this.evidence.lies(this.place, withdrawal.place())) {
			return "A withdrawal from a place within: it says nothing of the rest.";
		}
		if (!withdrawal.isUnderWay(this.day)) {
			return "The withdrawal was not under way on that day.";
		}
		return (this.verdict.range() == null) ? "The withdrawal was under way, but no count says how many there were."
				: "The withdrawal was under way, but the figures of that time decide.";
	}

}
