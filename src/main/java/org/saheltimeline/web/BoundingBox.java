package org.saheltimeline.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of the map in WGS 84 degrees, in the order of RFC 7946.
 *
 * @param west the western edge, -180 to 180; where it lies east of the eastern edge, the
 * box crosses the antimeridian
 * @param south the southern edge, -90 to 90
 * @param east the eastern edge, -180 to 180
 * @param north the northern edge, -90 to 90, not below the southern one
 */
public record BoundingBox(double west, double south, double east, double north) {

	private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?(,-?\\d{1,3}(\\.\\d{1,15})?)*");

	private static final double ANTIMERIDIAN = 180;

	/**
	 * The longitudes in the box, as stretches from west to east. The antimeridian has two
	 * numbers, and a box that reaches one of them holds both.
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

	/** Reads {@code west,south,east,north}. */
	static BoundingBox parse(String value) {
		double[] edges = numbers(value);
		if (edges.length != 4) {
			throw InvalidValue.malformed(
					"«%s» is no box; write west,south,east,north in degrees, for example 0,11,16,24.".formatted(value));
		}
		if (!isWithin(edges[0], 180) || !isWithin(edges[2], 180) || !isWithin(edges[1], 90)
				|| !isWithin(edges[3], 90)) {
			throw InvalidValue
				.outOfRange("«%s» leaves the map; longitudes are -180 to 180, latitudes -90 to 90.".formatted(value));
		}
		if (edges[1] > edges[3]) {
			throw InvalidValue
				.outOfRange("«%s» is reversed; the order is west,south,east,north, and south is not above north."
					.formatted(value));
		}
		return new BoundingBox(edges[0], edges[1], edges[2], edges[3]);
	}

	private static boolean isWithin(double degrees, double limit) {
		return degrees >= -limit && degrees <= limit;
	}

	private static double[] numbers(String value) {
		return (DEGREES.matcher(value).matches())
				? Arrays.stream(value.split(",")).mapToDouble(BoundingBox::number).toArray() : new double[0];
	}

	/** Adding nought makes -0 the 0 that it is: two doubles, one line on the map. */
	private static double number(String degrees) {
		return Double.parseDouble(degrees) + 0.0;
	}

	/**
	 * A stretch of longitudes, both ends included.
	 *
	 * @param from the western end
	 * @param to the eastern end
	 */
	public record Longitudes(double from, double to) {

	}

}
