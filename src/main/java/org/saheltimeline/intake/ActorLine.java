package org.saheltimeline.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.actor.ActorKind;
import org.saheltimeline.seed.ActorSeed;

/** A line of {@code actors.ndjson}: an actor as the API gives it. */
record ActorLine(String id, String name, ActorKind kind, List<String> aliases, @Nullable String country,
		String description, @Nullable String wikidata, List<RelationLine> relations) {

	ActorLine {
		aliases = Objects.requireNonNullElse(aliases, List.of());
		relations = Objects.requireNonNullElse(relations, List.of());
	}

	ActorSeed seed() {
		return new ActorSeed(this.id, this.name, this.kind, this.aliases, this.country, this.wikidata, this.description,
				null);
	}

	/**
	 * How it stands to another, as this actor has it: {@code represents} or
	 * {@code represented-by}.
	 */
	record RelationLine(String relation, Reference actor, @Nullable DateLine when, CitationLine citation) {

	}

}
