package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.saheltimeline.timeline.troops.Evidence.Count;

/**
 * Finds the counts of a place that do not apply to a day but come closest to it, and the
 * plans for it, so that an estimate never hides a figure.
 */
final class NearbyCounts {

	private final List<Count> counts;

	private final LocalDate day;

	private NearbyCounts(List<Count> counts, LocalDate day) {
		this.counts = counts;
		this.day = day;
	}

	static NearbyCounts of(Evidence evidence, String place, LocalDate day) {
		return new NearbyCounts(evidence.counts()
			.stream()
			.filter((count) -> count.place().equals(place) && count.component() == null)
			.toList(), day);
	}

	/**
	 * Returns the last counts before the day, the first ones after it, and those that
	 * name no day.
	 */
	List<String> nearest() {
		Predicate<Count> before = (count) -> count.to().isBefore(this.day);
		Predicate<Count> after = (count) -> count.from().isAfter(this.day);
		return Stream
			.of(outermost(before, Count::to, Comparator.reverseOrder()),
					outermost(after, Count::from, Comparator.naturalOrder()),
					this.counts.stream().filter((count) -> count.measure() == TroopMeasure.PRESENT && !count.isDated()))
			.flatMap(Function.identity())
			.map(Count::id)
			.toList();
	}

	private Stream<Count> outermost(Predicate<Count> side, Function<Count, LocalDate> end,
			Comparator<LocalDate> order) {
		List<Count> present = this.counts.stream().filter(Count::isOfTheWholePresent).filter(side).toList();
		LocalDate nearest = present.stream().map(end).min(order).orElse(null);
		return present.stream().filter((count) -> Objects.equals(end.apply(count), nearest));
	}

	/** Returns the plans and deadlines for the day, or for an earlier one. */
	List<String> planned() {
		return this.counts.stream()
			.filter((count) -> count.measure() == TroopMeasure.PLANNED && !count.from().isAfter(this.day))
			.map(Count::id)
			.toList();
	}

}
