package org.saheltimeline.place;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.saheltimeline.format.Feature;
import org.saheltimeline.format.Feature.Position;
import org.saheltimeline.format.Format;
import org.saheltimeline.listing.Document;
import org.saheltimeline.listing.JsonDocument;
import org.saheltimeline.listing.ListConverter;
import org.saheltimeline.listing.Listed;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Places as GeoJSON (RFC 7946): a point each, or none where no point would be honest. */
@Component
class PlaceMap extends ListConverter<PlaceView> {

	private final JsonMapper json;

	PlaceMap(JsonMapper json) {
		super(PlaceView.class, Format.GEOJSON);
		this.json = json;
	}

	@Override
	protected Document<PlaceView> open(Listed<PlaceView> list, OutputStream output) {
		return JsonDocument.open(this.json, output, Map.of("type", "FeatureCollection"), "features", PlaceMap::feature);
	}

	@Override
	protected void writeOne(PlaceView place, OutputStream output) {
		this.json.writeValue(output, feature(place));
	}

	private static Feature feature(PlaceView place) {
		Coordinates point = place.coordinates();
		return Feature.of(place.id(), (point != null) ? List.of(new Position(point.lon(), point.lat())) : List.of(),
				null, place);
	}

}
