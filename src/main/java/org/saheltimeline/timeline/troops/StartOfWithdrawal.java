package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.timeline.troops.Evidence.Withdrawal;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.util.StringUtils;

/**
 * Derives the number present when a withdrawal began: those who had left plus those who
 * remained.
 */
final class StartOfWithdrawal {

	private StartOfWithdrawal() {
	}

	/**
	 * Returns the possible sums of the counts for one place, each dated to the day on
	 * which the withdrawal began.
	 */
	static List<Sighting> sums(List<Count> counts, List<Withdrawal> withdrawals) {
		return counts.stream()
			.filter((count) -> count.measure() == TroopMeasure.DEPARTED && count.component() == null && count.isDated())
			.map((gone) -> sum(gone, counts, withdrawals))
			.flatMap(Optional::stream)
			.toList();
	}

	private static Optional<Sighting> sum(Count gone, List<Count> counts, List<Withdrawal> withdrawals) {
		List<Sighting> left = counts.stream()
			.filter(Count::isOfTheWholePresent)
			.map(Sighting::of)
			.filter((sighting) -> !sighting.to().isBefore(gone.from()) && !sighting.from().isAfter(gone.to()))
			.toList();
		Optional<LocalDate> start = start(gone, withdrawals);
		Range range = left.isEmpty() ? null : Range.intersection(Sighting.ranges(left));
		if (range == null || start.isEmpty()) {
			return Optional.empty();
		}
		List<String> inputs = new ArrayList<>(List.of(gone.id()));
		left.forEach((sighting) -> inputs.addAll(sighting.inputs()));
		return Optional.of(new Sighting(start.get(), start.get(), gone.range().plus(range),
				stated(Sighting.of(gone).stated(), Sighting.best(left, range)), true, inputs,
				"%s departed plus %s remaining is %s when the withdrawal began on %s.".formatted(
						StringUtils.capitalize(gone.number()), range.words(), gone.range().plus(range).words(),
						FactDate.inWords(start.get()))));
	}

	private static @Nullable Long stated(@Nullable Long gone, @Nullable Long left) {
		return (gone != null && left != null) ? Long.valueOf(gone + left) : null;
	}

	/**
	 * Returns the day on which the withdrawal began that was under way at the time of the
	 * count.
	 */
	private static Optional<LocalDate> start(Count gone, List<Withdrawal> withdrawals) {
		return withdrawals.stream()
			.filter((withdrawal) -> withdrawal.isUnderWay(gone.from()))
			.map(Withdrawal::began)
			.filter(Objects::nonNull)
			.min(LocalDate::compareTo);
	}

}
