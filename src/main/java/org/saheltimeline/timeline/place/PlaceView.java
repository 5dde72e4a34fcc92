package org.saheltimeline.timeline.place;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A place as returned by the API.
 *
 * @param id the slug
 * @param name the usual name
 * @param kind the kind of place
 * @param aliases all other spellings used in the articles
 * @param country the ISO 3166-1 alpha-2 code; null if it is in no single country
 * @param coordinates a representative point; null if a point would be misleading
 * @param within the place that contains it; null for the outermost
 */
@Schema(name = "Place", description = "Where: a country, a city, a base …")
public record PlaceView(@Schema(description = "The id", example = "air-base-201") String id,
		@Schema(description = "The usual name", example = "Air Base 201") String name,
		@Schema(description = "Kind of place", example = "base") PlaceKind kind,
		@Schema(description = "Other names and spellings that the articles use") List<String> aliases,
		@Schema(description = "ISO 3166-1 alpha-2; null if the place does not lie in a single country",
				example = "NE") @Nullable String country,
		@Schema(description = "A representative point; null if no point would be meaningful") @Nullable Coordinates coordinates,
		@Schema(description = "The place that contains it; null for the outermost") @Nullable PlaceReference within) {

	static PlaceView of(Place place) {
		Place within = place.within();
		return new PlaceView(place.slug(), place.name(), place.kind(), List.copyOf(place.aliases()), place.country(),
				place.coordinates(), (within != null) ? PlaceReference.of(within) : null);
	}

}
