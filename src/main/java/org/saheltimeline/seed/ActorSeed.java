package org.saheltimeline.seed;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.actor.ActorKind;

/**
 * An entry of {@code seeds/actors.yaml}; seeds/README.md says what each field means. What
 * is taken in otherwise states no day of revision.
 */
public record ActorSeed(String id, String name, ActorKind kind, List<String> aliases, @Nullable String country,
		@Nullable String wikidata, String description, @Nullable String revised) {

	public ActorSeed {
		aliases = Objects.requireNonNullElse(aliases, List.of());
	}

	/** Everything it is called, as one text for the search column. */
	public String names() {
		return String.join(" · ", this.aliases);
	}

}
