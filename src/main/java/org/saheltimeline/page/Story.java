package org.saheltimeline.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.formats.EventInWords;

/**
 * The events that an editor chose to tell the story by, and those that the chart names
 * beside them. All else that is said of them comes from the data, and an event that is
 * not there is left out.
 */
final class Story {

	private static final List<Chosen> CHOSEN = List.of(new Chosen("niger-coup", "Coup", true),
			new Chosen("niger-demands-french-withdrawal", "Niger: leave", true),
			new Chosen("macron-announces-withdrawal", "Macron: we leave", true),
			new Chosen("first-convoy-leaves-niger", "First convoy leaves", true),
			new Chosen("television-report-on-withdrawal", "157 remain", true),
			new Chosen("embassy-closure-announced", "Embassy to close", true),
			new Chosen("last-french-troops-leave-niger", "Last troops leave", true),
			new Chosen("air-base-201-handover", "US hands over base", true),
			new Chosen("embassy-attack", "Embassy attacked", false),
			new Chosen("ambassador-leaves-niger", "Ambassador leaves", false),
			new Chosen("us-completes-exit", "US exit", false));

	private Story() {
	}

	/** Returns the ids of all events that were chosen. */
	static List<String> events() {
		return CHOSEN.stream().map(Chosen::event).toList();
	}

	/**
	 * Returns the events that were chosen.
	 * @param known those that there are, by their ids
	 */
	static List<Told> of(Map<String, EventView> known) {
		return CHOSEN.stream()
			.map((chosen) -> Told.of(chosen, known.get(chosen.event())))
			.filter(Objects::nonNull)
			.toList();
	}

	private record Chosen(String event, String label, boolean step) {
	}

	/**
	 * An event of the story.
	 *
	 * @param id its id
	 * @param title its title
	 * @param when its date in words
	 * @param summary its summary
	 * @param label a few words for the chart
	 * @param step whether it is a step of the story; otherwise the chart names it beside
	 */
	record Told(String id, String title, String when, String summary, String label, boolean step) {

		private static @Nullable Told of(Chosen chosen, @Nullable EventView event) {
			return (event != null) ? new Told(event.id(), event.title(), EventInWords.date(event), event.summary(),
					chosen.label(), chosen.step()) : null;
		}

	}

}
