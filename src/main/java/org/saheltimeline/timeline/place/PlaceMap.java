package org.saheltimeline.timeline.place;

import java.util.List;
import java.util.Map;

import org.saheltimeline.http.format.Feature;
import org.saheltimeline.http.format.Feature.Position;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.JsonListConverter;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Converts places to GeoJSON (RFC 7946): each has one point, or none if a point would be
 * misleading.
 */
@Component
class PlaceMap extends JsonListConverter<PlaceView> {

	PlaceMap(JsonMapper json) {
		super(json, PlaceView.class, Format.GEOJSON, Map.of("type", "FeatureCollection"), "features");
	}

	@Override
	protected Feature element(PlaceView place) {
		Coordinates point = place.coordinates();
		return Feature.of(place.id(), (point != null) ? List.of(new Position(point.lon(), point.lat())) : List.of(),
				null, place);
	}

	@Override
	protected Feature alone(PlaceView place) {
		return element(place);
	}

}
