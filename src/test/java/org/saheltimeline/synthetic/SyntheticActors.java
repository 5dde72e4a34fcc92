package org.saheltimeline.synthetic;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * Generates the actors: for each country the state, its armed forces and its government,
 * then persons and groups. The first ones take part in far more events than the last
 * ones.
 */
final class SyntheticActors {

	/** The share of events in which the most prominent actor takes part. */
	static final double SHARE_OF_THE_FIRST = 0.3;

	private static final List<ActorKind> OTHERS = List.of(ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.MISSION,
			ActorKind.ALLIANCE, ActorKind.ARMED_GROUP);

	/** The names of relations, seen from either end. */
	private static final List<Names> RELATIONS = List.of(new Names("member-of", "has-member"),
			new Names("represents", "represented-by"), new Names("ally-of", "ally-of"),
			new Names("overthrew", "overthrown-by"), new Names("cooperates-with", "cooperates-with"),
			new Names("opposes", "opposed-by"), new Names("detains", "detained-by"),
			new Names("former-colonial-power-of", "former-colony-of"));

	private static final Names PART = new Names("part-of", "has-part");

	private static final Names LEADER = new Names("leads", "led-by");

	private final Chance chance;

	private final Words words;

	private final SyntheticArticles articles;

	private final List<Exported.Actor> actors = new ArrayList<>();

	private final Map<String, List<Related>> related = new HashMap<>();

	private final int states;

	SyntheticActors(long seed, Words words, int number, SyntheticPlaces places, SyntheticArticles articles) {
		this.chance = Chance.of(seed, "actors", 0);
		this.words = words;
		this.articles = articles;
		this.states = places.countries().size();
		for (Exported.Place country : places.countries()) {
			add(country.name(), ActorKind.STATE, country.country());
		}
		for (Exported.Place country : places.countries()) {
			add("Armed forces of " + country.name(), ActorKind.ARMED_FORCE, country.country());
			relate(this.actors.getLast(), PART, this.actors.get(this.actors.size() - 1 - this.states));
		}
		for (Exported.Place country : places.countries()) {
			add("Government of " + country.name(), ActorKind.GOVERNMENT, country.country());
			relate(this.actors.getLast(), LEADER, this.actors.get(this.actors.size() - 1 - 2 * this.states));
		}
		while (this.actors.size() < number) {
			addOther();
		}
	}

	private void addOther() {
		ActorKind kind = OTHERS.get(this.chance.weighted(60, 15, 8, 5, 12));
		String name = switch (kind) {
			case PERSON -> this.words.name(this.chance, this.words.name(this.chance, "%s") + " %s");
			case ORGANISATION -> this.words.name(this.chance, "Council of %s");
			case MISSION -> this.words.name(this.chance, "Mission to %s");
			case ALLIANCE -> this.words.name(this.chance, "Alliance of %s");
			default -> this.words.name(this.chance, "Front of %s");
		};
		add(name, kind, this.chance.happens(0.8) ? this.actors.get(this.chance.zipf(this.states)).country() : null);
		Exported.Actor actor = this.actors.getLast();
		Set<Exported.Actor> others = new HashSet<>();
		for (int i = this.chance.weighted(3, 4, 2, 1); i > 0; i--) {
			Exported.Actor other = this.actors.get(this.chance.zipf(this.actors.size() - 1, 3));
			if (others.add(other)) {
				relate(actor, this.chance.pick(RELATIONS), other);
			}
		}
	}

	private void add(String name, ActorKind kind, @Nullable String country) {
		int number = this.actors.size();
		List<String> aliases = new ArrayList<>();
		for (int i = this.chance.weighted(6, 3, 1); i > 0; i--) {
			aliases.add(this.words.name(this.chance, "%s"));
		}
		aliases.sort(Comparator.naturalOrder());
		this.actors.add(new Exported.Actor(Words.slug(name, number), name, kind, aliases, country,
				this.words.sentence(this.chance, 4, 12), this.chance.happens(0.3) ? "Q" + (number + 1_000_000) : null,
				List.of()));
	}

	/**
	 * Lets one to three articles state a relation between two actors. A symmetric
	 * relation is stored with the actor whose id sorts first.
	 */
	private void relate(Exported.Actor actor, Names names, Exported.Actor other) {
		if (names.direct.equals(names.inverse) && actor.id().compareTo(other.id()) > 0) {
			relate(other, names, actor);
			return;
		}
		Set<Integer> saying = new HashSet<>();
		for (int i = this.chance.weighted(6, 3, 1); i >= 0; i--) {
			saying.add(this.articles.any(this.chance));
		}
		saying.stream().sorted().forEach((number) -> {
			SyntheticArticle article = Objects.requireNonNull(this.articles.get(number));
			Related relation = new Related(actor, names, other, when(), article,
					article.citation("relation", actor.id()));
			this.related.computeIfAbsent(actor.id(), (absent) -> new ArrayList<>()).add(relation);
			this.related.computeIfAbsent(other.id(), (absent) -> new ArrayList<>()).add(relation);
		});
	}

	private @Nullable FactDate when() {
		if (this.chance.happens(0.6)) {
			return null;
		}
		YearMonth month = YearMonth.of(this.chance.between(1960, 2020), this.chance.between(1, 12));
		return FactDate.of(this.chance.happens(0.5) ? month.toString() : month.getYear() + "/..",
				Timetable.basis(this.chance));
	}

	/** Returns one of the states whose troops are counted. */
	Exported.Actor state(int number) {
		return this.actors.get(number % this.states);
	}

	/** Returns the most prominent actor. */
	Exported.Actor first() {
		return this.actors.getFirst();
	}

	/**
	 * Returns an actor other than the most prominent one, the first ones far more often
	 * than the last ones.
	 */
	Exported.Actor any(Chance chance) {
		return this.actors.get(1 + chance.zipf(this.actors.size() - 1));
	}

	void write(Lines lines) {
		this.actors.stream()
			.sorted(Comparator.comparing((Exported.Actor actor) -> Words.folded(actor.name()))
				.thenComparing(Exported.Actor::id))
			.map(this::withRelations)
			.forEach(lines::write);
	}

	private Exported.Actor withRelations(Exported.Actor actor) {
		List<Exported.Relation> relations = this.related.getOrDefault(actor.id(), List.of())
			.stream()
			.sorted(Comparator.comparing((Related relation) -> relation.seenFrom(actor).relation())
				.thenComparing((relation) -> relation.seenFrom(actor).actor().id())
				.thenComparing((relation) -> relation.article.knownFrom())
				.thenComparing((relation) -> relation.article.reference().id()))
			.map((relation) -> relation.seenFrom(actor))
			.toList();
		return new Exported.Actor(actor.id(), actor.name(), actor.kind(), actor.aliases(), actor.country(),
				actor.description(), actor.wikidata(), relations);
	}

	/**
	 * The names of a relation.
	 *
	 * @param direct its name from one end
	 * @param inverse its name from the other end
	 */
	private record Names(String direct, String inverse) {

	}

	/**
	 * A relation between two actors, as one article states it.
	 *
	 * @param actor one actor
	 * @param names the relation
	 * @param other the other actor
	 * @param when since when; null if the article does not say
	 * @param article the article
	 * @param citation where the article says so
	 */
	private record Related(Exported.Actor actor, Names names, Exported.Actor other, @Nullable FactDate when,
			SyntheticArticle article, ArticleCitation citation) {

		Exported.Relation seenFrom(Exported.Actor end) {
			return end.id().equals(this.actor.id())
					? new Exported.Relation(this.names.direct, this.other.reference(), this.when, null, false,
							this.citation)
					: new Exported.Relation(this.names.inverse, this.actor.reference(), this.when, null, false,
							this.citation);
		}

	}

}
