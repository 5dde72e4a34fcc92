package org.saheltimeline.timeline.formats;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.PlaceView;
import org.saheltimeline.http.format.Feature;
import org.saheltimeline.http.format.Feature.Position;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Converts events to GeoJSON (RFC 7946): the points of their places, with the date in a
 * {@code when} member.
 */
@Component
class EventMap extends JsonListConverter<EventView> {

	EventMap(JsonMapper json) {
		super(json, EventView.class, Format.GEOJSON, Map.of("type", "FeatureCollection"), "features");
	}

	@Override
	protected Feature element(EventView event) {
		List<Position> points = event.places()
			.stream()
			.map(PlaceView::coordinates)
			.flatMap(Stream::ofNullable)
			.map((coordinates) -> new Position(coordinates.lon(), coordinates.lat()))
			.toList();
		return Feature.of(event.id(), points, event.when(), event);
	}

	@Override
	protected Feature alone(EventView event) {
		return element(event);
	}

}
