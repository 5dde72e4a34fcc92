package org.saheltimeline.http.format;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON feature (RFC 7946, section 3.2).
 *
 * @param type the GeoJSON type
 * @param id the slug
 * @param geometry the location; null if any point would be misleading
 * @param when the date, a separate member because RFC 7946 has no place for dates; absent
 * if there is none
 * @param properties all other properties, as in JSON
 */
public record Feature(String type, String id, @Nullable Geometry geometry,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object when, Object properties) {

	/**
	 * Returns a feature located at the given points.
	 * @param id the slug
	 * @param points the points, in the order of its places
	 * @param when the date; null if there is none
	 * @param properties all other properties
	 */
	public static Feature of(String id, List<Position> points, @Nullable Object when, Object properties) {
		return new Feature("Feature", id, Geometry.of(points.stream().distinct().toList()), when, properties);
	}

	/**
	 * A point on the map, in WGS 84 degrees.
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
	 * A GeoJSON geometry.
	 *
	 * @param type {@code Point} or {@code MultiPoint}
	 * @param coordinates the coordinates, longitude before latitude
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
