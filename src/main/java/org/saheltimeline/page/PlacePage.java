package org.saheltimeline.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.place.PlaceView;
import org.saheltimeline.timeline.troops.TroopCountView;

/**
 * What the page of a place shows.
 *
 * @param place the place
 * @param country the country that it is in; null if it is in no single one
 * @param asOf the day by which it was known, in words; null for what is known now
 * @param around the places that contain it, the nearest first
 * @param within the places that it contains directly
 * @param events what happened there, by date
 * @param troops how many troops were there
 */
record PlacePage(PlaceView place, @Nullable String country, @Nullable String asOf, List<PlaceView> around,
		List<PlaceView> within, List<Card> events, List<Troops> troops) {

	/**
	 * @param disputed the ids of events that articles disagree about
	 * @param articles what articles are about, by their ids
	 */
	static PlacePage of(PlaceView place, SecondClock clock, List<PlaceView> around, List<PlaceView> within,
			List<EventView> events, Set<String> disputed, List<TroopCountView> troops, Map<String, String> articles) {
		return new PlacePage(place, Words.country(place.country()), clock.inWords(), around, within,
				events.stream().map((event) -> Card.of(event, role(place, event), disputed)).toList(),
				troops.stream().map((count) -> Troops.of(count, articles)).toList());
	}

	/** Returns whether there are more events than the page lists. */
	@SuppressWarnings("UnusedMethod") // called by the template
	boolean cut() {
		return Card.isCut(this.events);
	}

	/** Returns the place's role in an event, or the places within it; null if neither. */
	private static @Nullable String role(PlaceView place, EventView event) {
		String own = event.places()
			.stream()
			.filter((one) -> one.place().id().equals(place.id()))
			.map((one) -> Words.of(one.role()))
			.collect(Collectors.joining(", "));
		String others = event.places()
			.stream()
			.map((one) -> one.place().name())
			.distinct()
			.collect(Collectors.joining(", "));
		return (own.isEmpty()) ? others : own;
	}

}
