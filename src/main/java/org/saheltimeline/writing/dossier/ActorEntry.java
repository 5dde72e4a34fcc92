package org.saheltimeline.writing.dossier;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorKind;

/**
 * An actor; seeds/README.md explains the fields.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 */
@Schema(name = "ActorEntry", description = "An actor, as people state and edit it",
		requiredProperties = { "id", "name", "kind", "description" })
public record ActorEntry(@Schema(description = "The id", example = "sylvain-itte") String id,
		@Schema(description = "The usual name", example = "Sylvain Itté") String name,
		@Schema(description = "Kind of actor", example = "person") ActorKind kind,
		@Schema(description = "Other names and spellings that the articles use") List<String> aliases,
		@Schema(description = "ISO 3166-1 alpha-2; null if the actor does not belong to a single country",
				example = "FR") @Nullable String country,
		@Schema(description = "Wikidata item; null if none is certain", example = "Q142") @Nullable String wikidata,
		@Schema(description = "Who it is, in your own words",
				example = "French ambassador to Niger.") String description,
		@Schema(description = "The day of its last revision; null if it is not recorded",
				example = "2026-11-22") @Nullable String revised)
		implements
			Stated {

	private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");

	public ActorEntry {
		aliases = Objects.requireNonNullElse(aliases, List.of());
	}

	@Override
	public ActorEntry normalized() {
		return new ActorEntry(this.id, this.name, this.kind, this.aliases.stream().sorted().toList(), this.country,
				this.wikidata, this.description, null);
	}

	/** Checks the entry in isolation. */
	public void check(Faults faults) {
		EntryRules.id(this.id, faults);
		EntryRules.names(this.name, this.aliases, faults);
		EntryRules.country(this.country, faults);
		if (this.wikidata != null && !WIKIDATA.matcher(this.wikidata).matches()) {
			faults.add("/wikidata", "\"%s\" is not a Wikidata item, such as Q1032".formatted(this.wikidata));
		}
		EntryRules.revised(this.revised, faults);
	}

}
