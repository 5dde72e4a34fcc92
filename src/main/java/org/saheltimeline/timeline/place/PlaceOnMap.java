package org.saheltimeline.timeline.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.web.BoundingBox;

/**
 * Whether the point of a place lies in a part of the map; a place without a point lies
 * nowhere.
 */
public final class PlaceOnMap {

	private PlaceOnMap() {
	}

	/** Adds the places in a part of the map to what a filter names. */
	public static References in(BoundingBox box, String parameter, References references) {
		List<Object> values = new ArrayList<>(List.of(box.south(), box.north()));
		box.longitudes().forEach((longitudes) -> values.addAll(List.of(longitudes.from(), longitudes.to())));
		String somewhere = String.join(" or ",
				Collections.nCopies(box.longitudes().size(), "longitude between ? and ?"));
		return references.addWhere(parameter, "place", "latitude between ? and ? and (%s)".formatted(somewhere),
				values.toArray());
	}

	/** The condition on a place of a query. */
	static Predicate in(BoundingBox box, From<?, ? extends Place> place, CriteriaBuilder criteria) {
		Path<Double> lat = place.get("coordinates").get("lat");
		Path<Double> lon = place.get("coordinates").get("lon");
		return criteria.and(criteria.between(lat, box.south(), box.north()),
				criteria.or(box.longitudes()
					.stream()
					.map((longitudes) -> criteria.between(lon, longitudes.from(), longitudes.to()))
					.toArray(Predicate[]::new)));
	}

}
