package org.saheltimeline.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.synthetic.Exported.TroopCount;
import org.saheltimeline.timeline.troops.TroopMeasure;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * Generates the troop counts: of few forces in few places, so that each estimate has many
 * counts to weigh.
 */
final class SyntheticTroopCounts {

	/** The average number of counts of a force in a place. */
	private static final int EACH = 80;

	/** The number of forces with troops elsewhere. */
	private static final int FORCES = 20;

	private static final List<String> COMPONENTS = List.of("infantry", "logistics", "special-forces", "trainers");

	private static final List<TroopMeasure> MEASURES = List.of(TroopMeasure.values());

	private final long seed;

	private final Words words;

	private final SyntheticArticles articles;

	private final List<Presence> presences;

	/** The current strength of each force in its place, as the days go by. */
	private final int[] strengths;

	private final Timetable timetable;

	SyntheticTroopCounts(long seed, int number, Words words, SyntheticArticles articles, List<Presence> presences,
			LocalDate from, LocalDate to) {
		this.seed = seed;
		this.words = words;
		this.articles = articles;
		this.presences = presences;
		this.strengths = new int[presences.size()];
		this.timetable = new Timetable(number, from, to);
	}

	/** Chooses which forces are where, for a number of counts. */
	static List<Presence> presences(long seed, int counts, SyntheticActors actors, SyntheticPlaces places) {
		Chance chance = Chance.of(seed, "presences", 0);
		Set<Presence> presences = new HashSet<>();
		List<Presence> inOrder = new ArrayList<>();
		for (int i = Math.max(5, counts / EACH); i > 0; i--) {
			Presence presence = new Presence(actors.state(chance.below(FORCES)), places.anySmall(chance));
			if (presences.add(presence)) {
				inOrder.add(presence);
			}
		}
		return inOrder;
	}

	/** Writes the counts that sort on a day. */
	void write(LocalDate day, Lines lines) {
		List<TroopCount> counts = new ArrayList<>();
		this.timetable.visit(day, (number) -> counts.addAll(counts(number)));
		counts.stream().sorted(Comparator.comparing(TroopCount::id)).forEach(lines::write);
	}

	/** Returns a count of the whole and, now and then, of its components. */
	private List<TroopCount> counts(int number) {
		Chance chance = Chance.of(this.seed, "counts", number);
		int which = chance.zipf(this.presences.size(), 20);
		Presence presence = this.presences.get(which);
		TroopMeasure measure = MEASURES.get(chance.weighted(75, 15, 10));
		FactDate when = this.timetable.date(number, chance);
		LocalDate published = (measure == TroopMeasure.PLANNED)
				? this.timetable.day(number).minusDays(chance.between(1, SyntheticEvents.AHEAD))
				: this.timetable.happened(number, chance).plusDays(chance.zipf(365));
		SyntheticArticle article = article(published, List.of(presence, measure), chance);
		if (article == null) {
			return List.of();
		}
		int strength = strength(which, chance);
		String id = Words.slug(presence.force.name() + " in " + presence.place.name(), number);
		String source = chance.happens(0.3) ? this.words.phrase(chance, 1, 3) : null;
		List<TroopCount> counts = new ArrayList<>();
		counts.add(count(id, presence, measure, null, strength, when, article, source, null, chance));
		if (chance.happens(0.05)) {
			int part = strength / COMPONENTS.size();
			COMPONENTS.stream()
				.limit(chance.between(2, COMPONENTS.size()))
				.forEach((component) -> counts.add(count(id + "-" + component, presence, measure, component, part, when,
						article, source, id, chance)));
		}
		return counts;
	}

	private int strength(int which, Chance chance) {
		int before = this.strengths[which];
		this.strengths[which] = (before == 0) ? chance.between(200, 4_000)
				: Math.clamp(before + chance.between(-before / 10, before / 10), 50, 8_000);
		return this.strengths[which];
	}

	/** Returns an article that does not yet count the same thing. */
	private @Nullable SyntheticArticle article(LocalDate day, Object what, Chance chance) {
		int number = this.articles.number(day, chance);
		SyntheticArticle article = this.articles.get(number);
		while (article != null && !article.countsFirst(what)) {
			article = this.articles.get(++number);
		}
		return article;
	}

	private static TroopCount count(String id, Presence presence, TroopMeasure measure, @Nullable String component,
			int strength, FactDate when, SyntheticArticle article, @Nullable String source, @Nullable String partOf,
			Chance chance) {
		return new TroopCount(id, presence.force.reference(), presence.place.reference(), measure, component,
				Numbers.quantity(strength, chance), when, FactDate.of(article.published().edtf(), Basis.RESOLVED),
				source, partOf, article.citation("troop-count", id));
	}

	/**
	 * A force in a place.
	 *
	 * @param force the actor whose troops they are
	 * @param place where they are
	 */
	record Presence(Exported.Actor force, Exported.Place place) {

	}

}
