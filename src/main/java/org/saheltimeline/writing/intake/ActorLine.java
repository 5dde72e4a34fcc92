package org.saheltimeline.writing.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.timeline.actor.Relation;
import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.StatedDate;
import org.saheltimeline.writing.revision.Statements;

/** A line of {@code actors.ndjson}. */
record ActorLine(String id, String name, ActorKind kind, List<String> aliases, @Nullable String country,
		String description, @Nullable String wikidata, List<RelationLine> relations) implements Line {

	private static final Map<String, Ends<Relation>> RELATIONS = Ends.named(Relation.values(), Relation::inverse);

	ActorLine {
		aliases = Objects.requireNonNullElse(aliases, List.of());
		relations = Objects.requireNonNullElse(relations, List.of());
	}

	@Override
	public void state(long number, Statements statements, Faults faults) {
		statements.add(number, "", new ActorEntry(this.id, this.name, this.kind, this.aliases, this.country,
				this.wikidata, this.description, null), faults);
		Faults.each("/relations", this.relations, (at, shown) -> {
			Ends<Relation> ends = Ends.of(at, shown.relation(), RELATIONS, faults);
			if (ends != null) {
				String other = shown.actor().id();
				List<String> actors = ends.order(this.id, other);
				Dossier.ActorRelation relation = new Dossier.ActorRelation(actors.getFirst(), ends.relation(),
						actors.getLast(), (shown.when() != null) ? shown.when().stated() : null, shown.attributedTo(),
						shown.claimed(), shown.citation().citation());
				statements.add(number, at, shown.citation().article().id(), relation, other, faults);
			}
		});
	}

	/**
	 * A relation to another actor as seen from this one: {@code represents} or
	 * {@code represented-by}.
	 */
	record RelationLine(String relation, Reference actor, @Nullable DateLine when, @Nullable String attributedTo,
			@Nullable Boolean claimed, CitationLine citation) {

	}

}
