package org.saheltimeline.page;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.ConflictView.ReportSide;
import org.saheltimeline.timeline.event.EventReference;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.formats.EventInWords;

/**
 * An event in a list.
 *
 * @param event the event
 * @param when its date in words
 * @param role the role in it of what the page is about, in words; null if it has none
 * @param articles how many articles report it, in words
 * @param isDisputed whether articles disagree about it
 */
record Card(EventView event, String when, @Nullable String role, String articles, boolean isDisputed) {

	/**
	 * @param disputed the ids of events that articles disagree about
	 */
	static Card of(EventView event, @Nullable String role, Set<String> disputed) {
		int articles = Objects.requireNonNullElse(event.reports(), List.of()).size();
		return new Card(event, EventInWords.date(event), role, (articles == 1) ? "1 article" : articles + " articles",
				disputed.contains(event.id()));
	}

	/** Returns whether a list may have more events than a page lists. */
	static boolean isCut(List<Card> events) {
		return events.size() >= Paging.most().size();
	}

	/** Returns the ids of the events that take part in conflicts. */
	static Set<String> disputed(List<ConflictView> conflicts) {
		return conflicts.stream()
			.flatMap((conflict) -> conflict.reports().stream())
			.map(ReportSide::event)
			.map(EventReference::id)
			.collect(Collectors.toSet());
	}

}
