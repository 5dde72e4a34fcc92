package org.saheltimeline.http.format;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A feature of GeoJSON (RFC 7946, section 3.2).
 *
 * @param type what it is to GeoJSON
 * @param id the slug
 * @param geometry where it is; null where no point would be honest
 * @param when when it was, a member of its own as RFC 7946 has no place for dates; absent
 * from what has no date
 * @param properties everything else, as JSON has it
 */
public record Feature(String type, String id, @Nullable Geometry geometry,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object when, Object properties) {

	/**
	 * A feature at some points.
	 * @param id the slug
	 * @param points where, in the order of its places
	 * @param when when it was; null where it has no date
	 * @param properties everything else
	 */
	public static Feature of(String id, List<Position> points, @Nullable Object when, Object properties) {
		return new Feature("Feature", id, Geometry.of(points.stream().distinct().toList()), when, properties);
	}

	/**
	 * A point on the map, WGS 84 degrees.
	 *
	 * @param lon longitude, -180 to 180
	 * @param lat latitude, -90 to 90
	 */
	public record Position(double lon, double lat) {

		private List<Double> coordinates() {
			return List.of(this.lon, this.lat);
		}

	}

	/**
	 * A geometry of GeoJSON.
	 *
	 * @param type one point or several
	 * @param coordinates longitude before latitude
	 */
	record Geometry(String type, List<?> coordinates) {

		static @Nullable Geometry of(List<Position> points) {
			return switch (points.size()) {
				case 0 -> null;
				case 1 -> new Geometry("Point", points.getFirst().coordinates());
				default -> new Geometry("MultiPoint", points.stream().map(Position::coordinates).toList());
			};
		}

	}

}
