package org.saheltimeline.timeline.place;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.BoundingBox;

/**
 * Whether the point of a place lies in a part of the map; a place without a point lies
 * nowhere.
 */
public final class PlaceOnMap {

	private PlaceOnMap() {
	}

	/** The condition on the table {@code place}; null where the part is. */
	public static @Nullable Sql in(@Nullable BoundingBox box) {
		return (box == null) ? null : Sql.of("place.latitude between ? and ? and (", box.south(), box.north())
			.then(Sql.joined(" or ", box.longitudes()
				.stream()
				.map((longitudes) -> Sql.of("place.longitude between ? and ?", longitudes.from(), longitudes.to()))
				.toList()))
			.then(")");
	}

}
