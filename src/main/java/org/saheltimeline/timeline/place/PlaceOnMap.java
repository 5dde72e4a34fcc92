package org.saheltimeline.timeline.place;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.BoundingBox;

/**
 * Builds the condition that the point of a place lies within a bounding box, which is
 * never true of a place without a point.
 */
public final class PlaceOnMap {

	private PlaceOnMap() {
	}

	/** Returns the condition on the table {@code place}; null if the box is null. */
	public static @Nullable Sql in(@Nullable BoundingBox box) {
		return (box == null) ? null : Sql.of("place.latitude between ? and ? and (", box.south(), box.north())
			.then(Sql.joined(" or ", box.longitudes()
				.stream()
				.map((longitudes) -> Sql.of("place.longitude between ? and ?", longitudes.from(), longitudes.to()))
				.toList()))
			.then(")");
	}

}
