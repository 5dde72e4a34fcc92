package org.saheltimeline.timeline.place;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A reference to a place.
 *
 * @param id the slug
 * @param name the usual name
 */
@Schema(description = "A reference to a place")
public record PlaceReference(@Schema(description = "The place's id", example = "niger") String id,
		@Schema(description = "The usual name", example = "Niger") String name) {

	/** Creates a reference to a place. */
	public static PlaceReference of(Place place) {
		return new PlaceReference(place.slug(), place.name());
	}

}
