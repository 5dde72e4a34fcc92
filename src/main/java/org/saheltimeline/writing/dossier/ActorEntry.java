package org.saheltimeline.writing.dossier;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorKind;

/**
 * An actor; seeds/README.md explains the fields.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 */
public record ActorEntry(String id, String name, ActorKind kind, List<String> aliases, @Nullable String country,
		@Nullable String wikidata, String description, @Nullable String revised) implements Stated {

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
		EntryRules.country(this.country, faults);
		if (this.wikidata != null && !WIKIDATA.matcher(this.wikidata).matches()) {
			faults.add("/wikidata", "\"%s\" is not a Wikidata item, such as Q1032".formatted(this.wikidata));
		}
		EntryRules.revised(this.revised, faults);
	}

}
