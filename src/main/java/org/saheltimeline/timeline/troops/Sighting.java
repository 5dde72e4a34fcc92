package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.troops.Evidence.Count;
import org.saheltimeline.vocabulary.quantity.Qualifier;

import org.springframework.util.StringUtils;

/**
 * The number of troops present during a period: a count, or a sum of counts.
 *
 * @param from the first day
 * @param to the last day
 * @param range the range that contains the true number
 * @param stated the number stated by an article, or the sum of stated numbers; null if
 * only bounds are known
 * @param derived whether it is a sum rather than a count
 * @param inputs the slugs of the counts that it is based on
 * @param words the figure and where it comes from, as a sentence
 */
record Sighting(LocalDate from, LocalDate to, Range range, @Nullable Long stated, boolean derived, List<String> inputs,
		String words) {

	private static final Comparator<Sighting> MOST_EXACT_FIRST = Comparator
		.comparingLong((Sighting sighting) -> sighting.range.width())
		.thenComparing(Sighting::derived)
		.thenComparing((sighting) -> sighting.inputs.getFirst());

	static Sighting of(Count count) {
		boolean number = count.qualifier() == Qualifier.EXACT || count.qualifier() == Qualifier.ABOUT;
		return new Sighting(count.from(), count.to(), count.range(), number ? count.stated() : null, false,
				List.of(count.id()), StringUtils.capitalize(count.words()) + ".");
	}

	boolean isOf(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.to);
	}

	/**
	 * Returns the number stated by the most precise of the sightings that state one; null
	 * if there is none or it is outside the range.
	 */
	static @Nullable Long best(List<Sighting> sightings, Range range) {
		return sightings.stream()
			.filter((sighting) -> sighting.stated != null)
			.min(MOST_EXACT_FIRST)
			.map(Sighting::stated)
			.filter((number) -> range.contains(Objects.requireNonNull(number)))
			.orElse(null);
	}

	static List<Range> ranges(List<Sighting> sightings) {
		return sightings.stream().map(Sighting::range).toList();
	}

}
