package org.saheltimeline.writing.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.PlaceEntry;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceKind;
import org.saheltimeline.writing.revision.Statements;

/** A line of {@code places.ndjson}. */
record PlaceLine(String id, String name, PlaceKind kind, List<String> aliases, @Nullable String country,
		@Nullable Coordinates coordinates, @Nullable Reference within) implements Line {

	PlaceLine {
		aliases = Objects.requireNonNullElse(aliases, List.of());
	}

	@Override
	public void state(long number, Statements statements, Faults faults) {
		statements.add(number, "", new PlaceEntry(this.id, this.name, this.kind, this.aliases, this.country,
				(this.within != null) ? this.within.id() : null, this.coordinates, null), faults);
	}

}
