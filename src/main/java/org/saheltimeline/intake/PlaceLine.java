package org.saheltimeline.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.place.Coordinates;
import org.saheltimeline.place.PlaceKind;
import org.saheltimeline.seed.PlaceSeed;

/** A line of {@code places.ndjson}: a place as the API gives it. */
record PlaceLine(String id, String name, PlaceKind kind, List<String> aliases, @Nullable String country,
		@Nullable Coordinates coordinates, @Nullable Reference within) {

	PlaceLine {
		aliases = Objects.requireNonNullElse(aliases, List.of());
	}

	PlaceSeed seed() {
		return new PlaceSeed(this.id, this.name, this.kind, this.aliases, this.country,
				(this.within != null) ? this.within.id() : null, this.coordinates, null);
	}

}
