package org.saheltimeline.seed;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.place.Coordinates;
import org.saheltimeline.place.PlaceKind;

/**
 * An entry of {@code seeds/places.yaml}; seeds/README.md says what each field means. What
 * is taken in otherwise states no day of revision.
 */
public record PlaceSeed(String id, String name, PlaceKind kind, List<String> aliases, @Nullable String country,
		@Nullable String within, @Nullable Coordinates coordinates, @Nullable String revised) {

	public PlaceSeed {
		aliases = Objects.requireNonNullElse(aliases, List.of());
	}

	/** Everything it is called, as one text for the search column. */
	public String names() {
		return String.join(" · ", this.aliases);
	}

}
