package org.saheltimeline.http.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A bounding box in WGS 84 degrees, with its edges in the order of RFC 7946.
 *
 * @param west the western edge, -180 to 180; if it lies east of the eastern edge, the box
 * crosses the antimeridian
 * @param south the southern edge, -90 to 90
 * @param east the eastern edge, -180 to 180
 * @param north the northern edge, -90 to 90, not south of the southern edge
 */
public record BoundingBox(double west, double south, double east, double north) {

	/**
	 * A number as programs print it, with enough digits for any double: plain, or one
	 * digit with an exponent ({@code 1e-7}, {@code 1.2E+2}).
	 */
	private static final Pattern DEGREES = Pattern
		.compile("-?((0|[1-9][0-9]{0,2})(\\.[0-9]{1,20})?|(0(\\.0{1,20})?|[1-9](\\.[0-9]{1,20})?)[eE][+-]?[0-9]{1,3})");

	private static final double ANTIMERIDIAN = 180;

	/**
	 * Returns the longitude ranges of the box, each from west to east. The antimeridian
	 * is both -180 and 180, so a box that reaches one of them includes the other.
	 */
	public List<Longitudes> longitudes() {
		if (this.west > this.east) {
			return List.of(new Longitudes(this.west, ANTIMERIDIAN), new Longitudes(-ANTIMERIDIAN, this.east));
		}
		List<Longitudes> longitudes = new ArrayList<>(List.of(new Longitudes(this.west, this.east)));
		if (this.west == -ANTIMERIDIAN) {
			longitudes.add(new Longitudes(ANTIMERIDIAN, ANTIMERIDIAN));
		}
		if (this.east == ANTIMERIDIAN) {
			longitudes.add(new Longitudes(-ANTIMERIDIAN, -ANTIMERIDIAN));
		}
		return longitudes;
	}

	/** Parses {@code west,south,east,north}. */
	static BoundingBox parse(String value) {
		String[] edges = value.split(",", -1);
		if (edges.length != 4 || !Arrays.stream(edges).allMatch((edge) -> DEGREES.matcher(edge).matches())) {
			throw InvalidValue
				.malformed("\"%s\" is not a bounding box. Write west,south,east,north in degrees, such as 0,11,16,24."
					.formatted(value));
		}
		if (!isWithin(edges[0], 180) || !isWithin(edges[2], 180) || !isWithin(edges[1], 90)
				|| !isWithin(edges[3], 90)) {
			throw InvalidValue
				.outOfRange("\"%s\" is out of range. Longitudes go from -180 to 180, latitudes from -90 to 90."
					.formatted(value));
		}
		BoundingBox box = new BoundingBox(degrees(edges[0]), degrees(edges[1]), degrees(edges[2]), degrees(edges[3]));
		if (box.south > box.north) {
			throw InvalidValue
				.outOfRange("\"%s\" has its southern edge above its northern one. The order is west,south,east,north."
					.formatted(value));
		}
		return box;
	}

	/** Compares the exact decimal, before it is rounded to a double. */
	private static boolean isWithin(String degrees, int limit) {
		return new BigDecimal(degrees).abs().compareTo(BigDecimal.valueOf(limit)) <= 0;
	}

	/**
	 * Parses degrees. Adding zero turns -0.0 into 0.0, a different double for the same
	 * line.
	 */
	private static double degrees(String degrees) {
		return Double.parseDouble(degrees) + 0.0;
	}

	/**
	 * A range of longitudes, both ends included.
	 *
	 * @param from the western end
	 * @param to the eastern end
	 */
	public record Longitudes(double from, double to) {

	}

}
