package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.saheltimeline.timeline.troops.Estimate.Reason;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Stage;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.util.StringUtils;

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
				.filter((count) -> this.evidence.lies(count.place(), this.place)
						|| this.verdict.uses().containsKey(count.id()))
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
			return "A plan, not a count: %s.".formatted(count.words());
		}
		if (count.component() != null) {
			return "Counts only a part of the troops (%s): %s.".formatted(count.component(), count.words());
		}
		if (!count.isDated()) {
			return sentence(count) + "; the article gives no day.";
		}
		if (count.measure() == TroopMeasure.DEPARTED) {
			return "Counts departures, not who was there: %s.".formatted(count.words());
		}
		if (!count.place().equals(this.place)) {
			return unusedWithin(count);
		}
		return unusedPresent(count);
	}

	private static String sentence(Count count) {
		return StringUtils.capitalize(count.words());
	}

	private String unusedPresent(Count count) {
		if (count.from().isAfter(this.day)) {
			return sentence(count) + ", after this day.";
		}
		LocalDate asOf = this.verdict.asOf();
		if (asOf == null) {
			return sentence(count) + ", which does not apply to this day.";
		}
		LocalDate superseded = superseded(count, asOf);
		return superseded.isAfter(count.to())
				? "%s, superseded on %s.".formatted(sentence(count), FactDate.inWords(superseded))
				: sentence(count) + "; a more recent count takes precedence.";
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
			return sentence(count) + ", after this day.";
		}
		String name = this.evidence.site(count.place()).name();
		if (floor == null) {
			return "%s at %s, which does not apply to this day.".formatted(sentence(count), name);
		}
		if (new Range(0, 0L).equals(floor.verdict().range())) {
			return "All troops had left %s, so this count no longer sets a minimum.".formatted(floor.site().name());
		}
		return (floor.verdict().floor() == 0)
				? "All troops may have left %s since, so this count sets no minimum.".formatted(name)
				: "%s, which lies within, had at least %s, which does not raise the minimum.".formatted(name,
						Range.words(floor.verdict().floor()));
	}

	private String unused(Withdrawal withdrawal) {
		if (withdrawal.stage() == Stage.TO_COME) {
			return "Only announced or scheduled; no departures had been reported.";
		}
		if (!this.evidence.lies(this.place, withdrawal.place())) {
			return "A withdrawal from %s only.".formatted(this.evidence.site(withdrawal.place()).name());
		}
		if (!withdrawal.isUnderWay(this.day)) {
			return "The withdrawal was not under way on that day.";
		}
		return (this.verdict.range() == null) ? "The withdrawal was under way, but no count says how many there were."
				: "The withdrawal was under way, but a count for that time takes precedence.";
	}

}
