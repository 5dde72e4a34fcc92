package org.saheltimeline.writing.dossier;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceKind;

/**
 * A place; seeds/README.md explains the fields.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 */
@Schema(name = "PlaceEntry", description = "A place, as people state and edit it",
		requiredProperties = { "id", "name", "kind" })
public record PlaceEntry(@Schema(description = "The id", example = "niamey") String id,
		@Schema(description = "The usual name", example = "Niamey") String name,
		@Schema(description = "Kind of place", example = "city") PlaceKind kind,
		@Schema(description = "Other names and spellings that the articles use") List<String> aliases,
		@Schema(description = "ISO 3166-1 alpha-2; null if the place is not in a single country",
				example = "NE") @Nullable String country,
		@Schema(description = "Id of the place that directly contains it; null if there is none",
				example = "niger") @Nullable String within,
		@Schema(description = "Where it is on the map; null if that is not a point") @Nullable Coordinates coordinates,
		@Schema(description = "The day of its last revision; null if it is not recorded",
				example = "2026-11-22") @Nullable String revised)
		implements
			Stated {

	public PlaceEntry {
		aliases = Objects.requireNonNullElse(aliases, List.of());
	}

	@Override
	public PlaceEntry normalized() {
		return new PlaceEntry(this.id, this.name, this.kind, this.aliases.stream().sorted().toList(), this.country,
				this.within, this.coordinates, null);
	}

	/** Checks the entry in isolation. */
	public void check(Faults faults) {
		EntryRules.id(this.id, faults);
		EntryRules.names(this.name, this.aliases, faults);
		EntryRules.country(this.country, faults);
		if (this.coordinates != null
				&& (Math.abs(this.coordinates.lat()) > 90 || Math.abs(this.coordinates.lon()) > 180)) {
			faults.add("/coordinates", "not a point on earth: \"lat\" is -90 to 90, \"lon\" is -180 to 180");
		}
		EntryRules.revised(this.revised, faults);
	}

}
