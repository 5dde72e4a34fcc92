package org.saheltimeline.place;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.saheltimeline.listing.Slugs.References;
import org.saheltimeline.web.BoundingBox;

/**
 * Whether the point of a place lies in a part of the map; a place without a point lies
 * nowhere.
 */
public final class PlaceOnMap {

	private PlaceOnMap() {
	}

	/** Adds the places in a part of the map to what a filter names. */
	public static References in(BoundingBox box, String parameter, References references) {
		return references.addWhere(parameter, "place", "latitude between ? and ? and (longitude >= ? %s longitude <= ?)"
			.formatted((box.west() <= box.east()) ? "and" : "or"), box.south(), box.north(), box.west(), box.east());
	}

	/** The condition on a place of a query. */
	static Predicate in(BoundingBox box, From<?, ? extends Place> place, CriteriaBuilder criteria) {
		Path<Double> lat = place.get("coordinates").get("lat");
		Path<Double> lon = place.get("coordinates").get("lon");
		Predicate between = (box.west() <= box.east()) ? criteria.between(lon, box.west(), box.east())
				: criteria.or(criteria.ge(lon, box.west()), criteria.le(lon, box.east()));
		return criteria.and(criteria.between(lat, box.south(), box.north()), between);
	}

}
