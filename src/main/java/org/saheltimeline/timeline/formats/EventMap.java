package org.saheltimeline.timeline.formats;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Feature;
import org.saheltimeline.http.format.Feature.Position;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.PlaceView;
import org.saheltimeline.timeline.place.PlaceKind;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Converts events to GeoJSON (RFC 7946): the points of the towns, bases and ports where
 * they happened, with the date in a {@code when} member. An event of which no article
 * says more than the country or the region has no point: it would be a dot in the desert.
 */
@Component
class EventMap extends JsonListConverter<EventView> {

	/** Kinds of places that a point stands for. */
	private static final Set<PlaceKind> POINTS = EnumSet.of(PlaceKind.BASE, PlaceKind.PORT, PlaceKind.CITY);

	/** The most exact first. */
	private static final List<PlaceKind> MOST_EXACT_FIRST = List.of(PlaceKind.BASE, PlaceKind.PORT, PlaceKind.CITY,
			PlaceKind.BORDER_AREA, PlaceKind.REGION, PlaceKind.COUNTRY);

	EventMap(JsonMapper json) {
		super(json, EventView.class, Format.GEOJSON, Map.of("type", "FeatureCollection"), "features");
	}

	@Override
	protected Feature element(EventView event) {
		List<Position> points = event.places()
			.stream()
			.filter((place) -> POINTS.contains(place.kind()))
			.map(PlaceView::coordinates)
			.flatMap(Stream::ofNullable)
			.map((coordinates) -> new Position(coordinates.lon(), coordinates.lat()))
			.toList();
		return Feature.of(event.id(), points, event.when(), Properties.of(event));
	}

	@Override
	protected Feature alone(EventView event) {
		return element(event);
	}

	/**
	 * An event with what programs for maps want in a member of its own.
	 *
	 * @param event the event
	 * @param earliest the first possible day
	 * @param latest the last possible day
	 * @param placeKind the kind of the most exact of its places; null if it has none
	 */
	private record Properties(@JsonUnwrapped EventView event,
			@JsonProperty("when_earliest") @Nullable LocalDate earliest,
			@JsonProperty("when_latest") @Nullable LocalDate latest,
			@JsonProperty("place_kind") @Nullable PlaceKind placeKind) {

		static Properties of(EventView event) {
			return new Properties(event, event.when().earliest(), event.when().latest(),
					event.places()
						.stream()
						.map(PlaceView::kind)
						.min(Comparator.comparingInt(MOST_EXACT_FIRST::indexOf))
						.orElse(null));
		}

	}

}
