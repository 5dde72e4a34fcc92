package org.saheltimeline.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.ConflictView.CountSide;
import org.saheltimeline.timeline.formats.Words;

/**
 * What the page of all disagreements shows.
 *
 * @param asOf the day by which they were known, in words; null for what is known now
 * @param questions the questions on which articles disagree
 */
record ConflictsPage(@Nullable String asOf, List<Question> questions) {

	/**
	 * @param articles what articles are about, by their ids
	 */
	static ConflictsPage of(SecondClock clock, List<ConflictView> conflicts, Map<String, String> articles) {
		return new ConflictsPage(clock.inWords(),
				conflicts.stream().map((conflict) -> Question.of(conflict, articles)).toList());
	}

	/** Returns the ids of the articles that the page cites. */
	static Set<String> articles(List<ConflictView> conflicts) {
		return conflicts.stream().flatMap(ConflictView::articles).collect(Collectors.toSet());
	}

	/**
	 * A question on which articles disagree.
	 *
	 * @param id the id of the conflict
	 * @param event the id of the event that it is about; null if it is about troops
	 * @param title what it is about
	 * @param detail what differs, in one sentence
	 * @param sides the reports that disagree
	 * @param counts the troop counts that disagree
	 */
	record Question(String id, @Nullable String event, String title, String detail, List<EventPage.Side> sides,
			List<Count> counts) {

		static Question of(ConflictView conflict, Map<String, String> articles) {
			return new Question(conflict.id(), (conflict.event() != null) ? conflict.event().id() : null,
					title(conflict), conflict.detail(),
					conflict.reports().stream().map((side) -> EventPage.Side.of(side, articles)).toList(),
					conflict.troopCounts().stream().map((side) -> Count.of(side, articles)).toList());
		}

		private static String title(ConflictView conflict) {
			if (conflict.event() != null) {
				return conflict.event().title();
			}
			return (conflict.force() != null && conflict.place() != null)
					? "Troops of %s in %s".formatted(conflict.force().name(), conflict.place().name()) : "Troops";
		}

	}

	/**
	 * One side of a disagreement about troops.
	 *
	 * @param number the number in words
	 * @param when the day of the count in words
	 * @param source where an article gives it
	 */
	record Count(String number, String when, Source source) {

		static Count of(CountSide side, Map<String, String> articles) {
			return new Count(Words.number(side.count().stated(), side.count().qualifier()), side.when().inWords(),
					Source.of(side.article(), side.citation(), articles));
		}

	}

}
