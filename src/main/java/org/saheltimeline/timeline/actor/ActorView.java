package org.saheltimeline.timeline.actor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * An actor as returned by the API.
 *
 * @param id the slug
 * @param name the usual name
 * @param kind the kind of actor
 * @param aliases all other spellings used in the articles
 * @param country the ISO 3166-1 alpha-2 code; null if it belongs to no single country
 * @param description a description in this project's own words
 * @param wikidata the Wikidata item; null if none is certain
 * @param relations its relations to other actors
 */
@Schema(name = "Actor", description = "Who takes part: a state, a person, an armed force …")
public record ActorView(@Schema(description = "The id", example = "sylvain-itte") String id,
		@Schema(description = "The usual name", example = "Sylvain Itté") String name,
		@Schema(description = "Kind of actor", example = "person") ActorKind kind,
		@Schema(description = "Other names and spellings that the articles use") List<String> aliases,
		@Schema(description = "ISO 3166-1 alpha-2; null if the actor does not belong to a single country",
				example = "FR") @Nullable String country,
		@Schema(description = "Who it is, in this project's own words") String description,
		@Schema(description = "Wikidata item; null if none is certain", example = "Q142") @Nullable String wikidata,
		@Schema(description = "Relations to other actors, each with its citation") List<RelationView> relations) {

	/**
	 * Sorts by the values shown, so that the same facts always come in the same order.
	 */
	private static final Comparator<ShownRelation> IN_ORDER = Comparator
		.comparing((ShownRelation shown) -> shown.view().relation())
		.thenComparing((shown) -> shown.view().actor().id())
		.thenComparing((shown) -> shown.relation().article().knownFrom())
		.thenComparing((shown) -> shown.relation().article().slug());

	static ActorView of(Actor actor, @Nullable KnownBy knownBy) {
		Stream<ShownRelation> own = actor.relations()
			.stream()
			.map((relation) -> new ShownRelation(relation, RelationView.of(relation)));
		Stream<ShownRelation> fromOthers = actor.relationsFromOthers()
			.stream()
			.map((relation) -> new ShownRelation(relation, RelationView.inverseOf(relation)));
		return new ActorView(actor.slug(), actor.name(), actor.kind(), List.copyOf(actor
			.aliases()), actor.country(), actor.description(), actor.wikidata(), Stream.concat(own, fromOthers)
				.filter((shown) -> knownBy == null || !shown.relation().article().knownFrom().isAfter(knownBy.day()))
				.sorted(IN_ORDER)
				.map(ShownRelation::view)
				.toList());
	}

	boolean isCalled(String name) {
		return this.name.equalsIgnoreCase(name) || this.aliases.stream().anyMatch(name::equalsIgnoreCase);
	}

	/** A relation, and its view from this actor's end. */
	private record ShownRelation(ActorRelation relation, RelationView view) {

	}

	/**
	 * A relation of an actor to another.
	 *
	 * @param relation the relation
	 * @param actor the other actor
	 * @param when when it held or came about; null if the article gives no date
	 * @param attributedTo the source that the article names; null if it speaks in its own
	 * voice
	 * @param claimed whether only one side says so, and the article does not vouch for it
	 * @param citation the supporting citation
	 */
	@Schema(name = "Relation", description = "A relation between two actors, according to one article")
	public record RelationView(@Schema(
			description = "The relation to the other actor; `led-by`, `has-member` and so on are the same seen from the other end",
			allowableValues = {
					"member-of", "part-of", "leads", "represents", "ally-of", "overthrew", "cooperates-with", "opposes",
					"detains", "former-colonial-power-of", "linked-to", "supports", "has-member", "has-part", "led-by",
					"represented-by", "overthrown-by", "opposed-by", "detained-by", "former-colony-of",
					"supported-by" },
			example = "represents") String relation, @Schema(description = "The other actor") ActorReference actor,
			@Schema(description = "When it held or began; null if the article gives no date") @Nullable FactDate when,
			@Schema(description = "Who the article attributes it to; null if it makes the statement itself",
					example = "Emmanuel Macron") @Nullable String attributedTo,
			@Schema(description = "Whether only one side says so, and the article does not vouch for it",
					example = "false") boolean claimed,
			@Schema(description = "The passage that says so") ArticleCitation citation){

		static RelationView of(ActorRelation relation) {
			return new RelationView(relation.relation().value(), ActorReference.of(relation.other()), relation.when(),
					relation.attributedTo(), relation.claimed(),
					ArticleCitation.of(relation.article(), relation.citation()));
		}

		static RelationView inverseOf(ActorRelation relation) {
			return new RelationView(relation.relation().inverse(), ActorReference.of(relation.actor()), relation.when(),
					relation.attributedTo(), relation.claimed(),
					ArticleCitation.of(relation.article(), relation.citation()));
		}

	}

}
