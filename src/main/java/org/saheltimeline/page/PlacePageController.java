package org.saheltimeline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.place.PlaceView;
import org.saheltimeline.timeline.place.Places;
import org.saheltimeline.timeline.troops.TroopCountView;
import org.saheltimeline.timeline.troops.TroopCounts;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of a place. */
@Hidden
@RestController
class PlacePageController {

	private final Places places;

	private final Events events;

	private final Conflicts conflicts;

	private final TroopCounts troops;

	private final Articles articles;

	private final Site site;

	PlacePageController(Places places, Events events, Conflicts conflicts, TroopCounts troops, Articles articles,
			Site site) {
		this.places = places;
		this.events = events;
		this.conflicts = conflicts;
		this.troops = troops;
		this.articles = articles;
		this.site = site;
	}

	@GetMapping(path = "/places/{id}", produces = WebPage.HTML)
	WebPage get(@PathVariable String id, SecondClock clock, HttpServletRequest request) {
		PlaceView place = this.places.get(id);
		List<EventView> events = this.events.inPlace(id, clock.knownBy());
		List<TroopCountView> troops = this.troops.inPlace(id, clock.knownBy());
		List<PlaceView> around = around(place);
		PlacePage content = PlacePage.of(place, clock, around, this.places.within(id), events,
				Card.disputed(this.conflicts.about(events.stream().map(EventView::id).toList(), clock.knownBy())),
				troops, this.articles.titles(
						troops.stream().map((count) -> count.citation().article().id()).collect(Collectors.toSet())));
		String list = Address.of("events") + "?place=" + id;
		Head head = this.site.head(request, place.name(), description(place, around, events), "places", id)
			.asOf(clock)
			.describing(LinkedData.of(place))
			.with(Format.Type.JSON, "JSON", Address.of("places", id))
			.with(Format.Type.GEOJSON, "GeoJSON", Address.of("places", id) + "?format=geojson")
			.with(Format.Type.ICS, "Calendar of the events", list + "&format=ics")
			.with(Format.Type.ATOM, "Feed of the events", list + "&format=atom");
		return new WebPage("place", head, content);
	}

	/** Returns the places that contain a place, the nearest first. */
	private List<PlaceView> around(PlaceView place) {
		List<PlaceView> around = new ArrayList<>();
		PlaceReference next = place.within();
		while (next != null) {
			PlaceView within = this.places.get(next.id());
			around.add(within);
			next = within.within();
		}
		return around;
	}

	private static String description(PlaceView place, List<PlaceView> around, List<EventView> events) {
		String kind = StringUtils.capitalize(Words.of(place.kind()));
		String where = (around.isEmpty()) ? ""
				: " in " + around.stream().map(PlaceView::name).collect(Collectors.joining(", "));
		return "%s%s: %s on the timeline, each with its sources.".formatted(kind, where,
				(events.size() == 1) ? "1 event" : events.size() + " events");
	}

}
