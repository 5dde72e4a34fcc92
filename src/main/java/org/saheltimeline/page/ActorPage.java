package org.saheltimeline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.actor.ActorView;
import org.saheltimeline.timeline.actor.ActorView.RelationView;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.timeline.troops.TroopCountView;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * What the page of an actor shows.
 *
 * @param actor the actor
 * @param country the country that it belongs to; null if it does not belong to one
 * @param asOf the day by which it was known, in words; null for what is known now
 * @param relations its relations to other actors
 * @param events what it took part in, by date
 * @param troops how many of its troops were where
 */
record ActorPage(ActorView actor, @Nullable String country, @Nullable String asOf, List<Related> relations,
		List<Card> events, List<Troops> troops) {

	/**
	 * @param disputed the ids of events that articles disagree about
	 * @param articles what articles are about, by their ids
	 */
	static ActorPage of(ActorView actor, SecondClock clock, List<EventView> events, Set<String> disputed,
			List<TroopCountView> troops, Map<String, String> articles) {
		return new ActorPage(actor, Words.country(actor.country()), clock.inWords(), relations(actor, articles),
				events.stream().map((event) -> Card.of(event, role(actor, event), disputed)).toList(),
				troops.stream().map((count) -> Troops.of(count, articles)).toList());
	}

	/** Returns the ids of the articles that the page cites. */
	static Set<String> articles(ActorView actor, List<TroopCountView> troops) {
		Set<String> articles = new TreeSet<>();
		actor.relations().forEach((relation) -> articles.add(relation.citation().article().id()));
		troops.forEach((count) -> articles.add(count.citation().article().id()));
		return articles;
	}

	/** Returns whether there are more events than the page lists. */
	@SuppressWarnings("UnusedMethod") // called by the template
	boolean cut() {
		return Card.isCut(this.events);
	}

	private static String role(ActorView actor, EventView event) {
		return event.participants()
			.stream()
			.filter((participant) -> participant.actor().id().equals(actor.id()))
			.map((participant) -> Words.of(participant.role()))
			.collect(Collectors.joining(", "));
	}

	private static List<Related> relations(ActorView actor, Map<String, String> articles) {
		Map<Related, List<Source>> same = new LinkedHashMap<>();
		for (RelationView relation : actor.relations()) {
			same.computeIfAbsent(Related.of(relation), (related) -> new ArrayList<>())
				.add(Source.of(relation.citation(), articles));
		}
		return same.entrySet().stream().map((one) -> one.getKey().in(one.getValue())).toList();
	}

	/**
	 * A relation to another actor, which several articles may state.
	 *
	 * @param other the other actor
	 * @param verb the relation in words, which the other actor follows
	 * @param when when it held, in words; null if the articles give no date
	 * @param attributedTo the source that the articles name; null if they speak in their
	 * own voice
	 * @param claimed whether only one side says so
	 * @param sources where the articles say so
	 */
	record Related(ActorReference other, String verb, @Nullable String when, @Nullable String attributedTo,
			boolean claimed, List<Source> sources) {

		static Related of(RelationView relation) {
			FactDate when = relation.when();
			return new Related(relation.actor(), Words.relation(relation.relation()),
					(when != null) ? when.inWords() : null, relation.attributedTo(), relation.claimed(), List.of());
		}

		Related in(List<Source> sources) {
			return new Related(this.other, this.verb, this.when, this.attributedTo, this.claimed, sources);
		}

	}

}
