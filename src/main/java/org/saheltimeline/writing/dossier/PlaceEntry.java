package org.saheltimeline.writing.dossier;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceKind;

/**
 * A place; seeds/README.md explains the fields.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 */
public record PlaceEntry(String id, String name, PlaceKind kind, List<String> aliases, @Nullable String country,
		@Nullable String within, @Nullable Coordinates coordinates, @Nullable String revised) implements Stated {

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
		EntryRules.country(this.country, faults);
		if (this.coordinates != null
				&& (Math.abs(this.coordinates.lat()) > 90 || Math.abs(this.coordinates.lon()) > 180)) {
			faults.add("/coordinates", "not a point on earth: \"lat\" is -90 to 90, \"lon\" is -180 to 180");
		}
		EntryRules.revised(this.revised, faults);
	}

}
