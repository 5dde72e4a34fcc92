package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.troops.EstimateStatus;
import org.saheltimeline.timeline.troops.SeriesView.PointView;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * What the front page opens with, found in the data: a force, where it was, and what
 * became of it.
 *
 * @param headline the finding in a sentence
 * @param place the id of the place
 * @param placeName the name of the place
 * @param force the force that most counts are of
 * @param beside the force in the same place with the next most counts; null if there is
 * none
 * @param years the years that counts of them speak of, as an EDTF interval
 * @param first what to show first; null if nothing is counted
 */
record Finding(String headline, String place, String placeName, Force force, @Nullable Force beside, String years,
		@Nullable Telling first) {

	private static final Pattern ARMED_FORCE = Pattern.compile("(.+) (?:armed forces|army|troops|soldiers)");

	/** Returns the most that was counted, who they were, and what became of them. */
	static String headline(List<PointView> steps, String soldiers, String place) {
		return steps.stream()
			.filter((step) -> step.status() == EstimateStatus.REPORTED)
			.map(PointView::best)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.map((most) -> (Objects.equals(steps.getLast().best(), 0L))
					? "How %s %s left %s, and what we can prove".formatted(Words.number(most), soldiers, place)
					: "%s %s in %s, and what we can prove".formatted(Words.number(most), soldiers, place))
			.orElse("What is known of %s in %s".formatted(soldiers, place));
	}

	/**
	 * A force.
	 *
	 * @param id its id
	 * @param troops what its troops are called
	 */
	record Force(String id, String troops) {

		/**
		 * Returns what the people of a force are called: as its country's armed forces
		 * are, where they are called so (“French soldiers”), or after the force.
		 * @param force the name of the force
		 * @param armedForces the name of its country's armed forces, and their other
		 * names
		 * @param noun such as {@code troops}
		 */
		static String people(String force, List<String> armedForces, String noun) {
			Optional<String> called = armedForces.stream().filter((name) -> name.endsWith(" " + noun)).findFirst();
			return called
				.or(() -> armedForces.stream()
					.map(ARMED_FORCE::matcher)
					.filter(Matcher::matches)
					.findFirst()
					.map((name) -> name.group(1) + " " + noun))
				.orElse(noun + " of " + force);
		}

	}

	/**
	 * A day and how many there were.
	 *
	 * @param day the day
	 * @param inWords the day in words
	 * @param best the number; null if only bounds are known
	 */
	record Telling(LocalDate day, String inWords, @Nullable String best) {

		/**
		 * Returns the last day on which somebody counted troops and some were left, or
		 * else the first of any count; null if there is none.
		 * @param horizon the last day that could be known of
		 */
		static @Nullable Telling of(List<PointView> steps, LocalDate horizon) {
			List<PointView> counted = steps.stream()
				.filter((step) -> step.status() == EstimateStatus.REPORTED && !step.from().isAfter(horizon))
				.toList();
			return counted.reversed()
				.stream()
				.filter((step) -> step.from().equals(step.to()) && step.best() != null && step.best() > 0)
				.findFirst()
				.or(() -> counted.stream().findFirst())
				.map((step) -> new Telling(step.from(), FactDate.inWords(step.from()),
						(step.best() != null) ? Words.number(step.best()) : null))
				.orElse(null);
		}

	}

}
