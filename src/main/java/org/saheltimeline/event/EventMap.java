package org.saheltimeline.event;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.saheltimeline.event.EventView.PlaceView;
import org.saheltimeline.format.Feature;
import org.saheltimeline.format.Feature.Position;
import org.saheltimeline.format.Format;
import org.saheltimeline.listing.Document;
import org.saheltimeline.listing.JsonDocument;
import org.saheltimeline.listing.ListConverter;
import org.saheltimeline.listing.Listed;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Events as GeoJSON (RFC 7946): the points of their places, and their date as a member
 * {@code when}.
 */
@Component
class EventMap extends ListConverter<EventView> {

	private final JsonMapper json;

	EventMap(JsonMapper json) {
		super(EventView.class, Format.GEOJSON);
		this.json = json;
	}

	@Override
	protected Document<EventView> open(Listed<EventView> list, OutputStream output) {
		return JsonDocument.open(this.json, output, Map.of("type", "FeatureCollection"), "features", EventMap::feature);
	}

	@Override
	protected void writeOne(EventView event, OutputStream output) {
		this.json.writeValue(output, feature(event));
	}

	private static Feature feature(EventView event) {
		List<Position> points = event.places()
			.stream()
			.map(PlaceView::coordinates)
			.flatMap(Stream::ofNullable)
			.map((coordinates) -> new Position(coordinates.lon(), coordinates.lat()))
			.toList();
		return Feature.of(event.id(), points, event.when(), event);
	}

}
