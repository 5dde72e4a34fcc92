package org.saheltimeline.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.saheltimeline.event.LinkRelation;
import org.saheltimeline.seed.ArticleSeed.RelationSeed;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;
import org.saheltimeline.seed.EventSeed.LinkSeed;

/**
 * What has to hold between the entries: whoever is named exists, nothing holds itself, an
 * event has a report, a part fits its whole.
 */
class ReferenceRules {

	private final Seeds seeds;

	private final SeedFaults faults;

	private final Set<String> actors;

	private final Map<String, PlaceSeed> places;

	private final Map<String, EventSeed> events;

	private final Map<String, TroopCountSeed> counts;

	ReferenceRules(Seeds seeds, SeedFaults faults) {
		this.seeds = seeds;
		this.faults = faults;
		this.actors = byId(seeds.actors().content(), ActorSeed::id).keySet();
		this.places = byId(seeds.places().content(), PlaceSeed::id);
		this.events = byId(seeds.events().content(), EventSeed::id);
		this.counts = byId(articles().flatMap((article) -> article.troopCounts().stream()).toList(),
				TroopCountSeed::id);
	}

	void check() {
		SeedFile<List<PlaceSeed>> placeFile = this.seeds.places();
		SeedFile.each("", placeFile.content(), (at, place) -> checkWithin(placeFile, at, place));
		Set<Set<String>> linked = new HashSet<>();
		Set<Set<String>> contradicting = new HashSet<>();
		Set<String> reported = articles().flatMap((article) -> article.reports().stream())
			.map(ArticleSeed.ReportSeed::event)
			.collect(Collectors.toSet());
		SeedFile<List<EventSeed>> eventFile = this.seeds.events();
		SeedFile.each("", eventFile.content(), (at, event) -> {
			checkWhoAndWhere(eventFile, at, event);
			SeedFile.each(at + "/links", event.links(), (link, to) -> checkLink(eventFile, link, event, to, linked));
			SeedFile.each(at + "/contradictedBy", event.contradictedBy(),
					(part, other) -> checkContradiction(eventFile, part, event.id(), other.event(), contradicting));
			if (!reported.contains(event.id())) {
				this.faults.of(eventFile).add(at + "/id", "no article reports «%s»".formatted(event.id()));
			}
		});
		this.seeds.articles().forEach(this::checkArticle);
	}

	private void checkWithin(SeedFile<?> file, String at, PlaceSeed place) {
		if (place.within() != null) {
			requireKnown(file, at + "/within", "place", place.within(), this.places.keySet());
			if (leadsBack(place.id(), this::holders)) {
				this.faults.of(file).add(at + "/within", "the place «%s» lies within itself".formatted(place.id()));
			}
		}
	}

	private void checkWhoAndWhere(SeedFile<?> file, String at, EventSeed event) {
		Set<Object> once = new HashSet<>();
		SeedFile.each(at + "/participants", event.participants(), (part, participant) -> {
			requireKnown(file, part + "/actor", "actor", participant.actor(), this.actors);
			requireOnce(file, part, participant, once);
		});
		SeedFile.each(at + "/places", event.places(), (part, place) -> {
			requireKnown(file, part + "/place", "place", place.place(), this.places.keySet());
			requireOnce(file, part, place, once);
		});
	}

	private void checkLink(SeedFile<?> file, String at, EventSeed event, LinkSeed link, Set<Set<String>> linked) {
		requireKnown(file, at + "/event", "event", link.event(), this.events.keySet());
		if (link.event().equals(event.id())) {
			this.faults.of(file).add(at, "the event is linked to itself");
		}
		else if (!linked.add(new HashSet<>(List.of(event.id(), link.event())))) {
			this.faults.of(file).add(at, "«%s» and «%s» are already linked".formatted(event.id(), link.event()));
		}
		else if (link.relation() == LinkRelation.PART_OF && leadsBack(event.id(), this::wholes)) {
			this.faults.of(file).add(at, "the event «%s» is a part of itself".formatted(event.id()));
		}
	}

	private void checkContradiction(SeedFile<?> file, String at, String event, String other,
			Set<Set<String>> contradicting) {
		requireKnown(file, at + "/event", "event", other, this.events.keySet());
		if (other.equals(event)) {
			this.faults.of(file).add(at, "the event contradicts itself");
		}
		else if (!contradicting.add(new HashSet<>(List.of(event, other)))) {
			this.faults.of(file).add(at, "«%s» and «%s» already contradict each other".formatted(event, other));
		}
	}

	private void checkArticle(SeedFile<ArticleSeed> file) {
		SeedFile.each("/reports", file.content().reports(),
				(at, report) -> requireKnown(file, at + "/event", "event", report.event(), this.events.keySet()));
		SeedFile.each("/troopCounts", file.content().troopCounts(), (at, count) -> checkTroopCount(file, at, count));
		Set<Object> once = new HashSet<>();
		SeedFile.each("/relations", file.content().relations(), (at, relation) -> {
			requireKnown(file, at + "/actor", "actor", relation.actor(), this.actors);
			requireKnown(file, at + "/other", "actor", relation.other(), this.actors);
			RelationSeed told = relation.inOrder();
			requireOnce(file, at, List.of(told.actor(), told.relation(), told.other()), once);
		});
	}

	private void checkTroopCount(SeedFile<ArticleSeed> file, String at, TroopCountSeed count) {
		requireKnown(file, at + "/force", "actor", count.force(), this.actors);
		requireKnown(file, at + "/place", "place", count.place(), this.places.keySet());
		if (count.partOf() != null) {
			requireKnown(file, at + "/partOf", "troop count", count.partOf(), this.counts.keySet());
			TroopCountSeed whole = this.counts.get(count.partOf());
			if (whole != null && !fits(count, whole)) {
				this.faults.of(file)
					.add(at + "/partOf",
							"«%s» is no whole of the same force, place, measure and time".formatted(whole.id()));
			}
		}
	}

	private static boolean fits(TroopCountSeed part, TroopCountSeed whole) {
		return whole.component() == null && part.force().equals(whole.force()) && part.place().equals(whole.place())
				&& part.measure() == whole.measure() && part.when().equals(whole.when());
	}

	private void requireKnown(SeedFile<?> file, String pointer, String what, String id, Set<String> known) {
		if (!known.contains(id)) {
			this.faults.of(file).add(pointer, "there is no %s «%s»".formatted(what, id));
		}
	}

	private void requireOnce(SeedFile<?> file, String pointer, Object entry, Set<Object> once) {
		if (!once.add(entry)) {
			this.faults.of(file).add(pointer, "the same stands here twice");
		}
	}

	private List<String> holders(String id) {
		PlaceSeed place = this.places.get(id);
		return (place != null && place.within() != null) ? List.of(place.within()) : List.of();
	}

	private List<String> wholes(String id) {
		EventSeed event = this.events.get(id);
		return (event == null) ? List.of()
				: event.links()
					.stream()
					.filter((link) -> link.relation() == LinkRelation.PART_OF)
					.map(LinkSeed::event)
					.toList();
	}

	private static boolean leadsBack(String start, Function<String, List<String>> next) {
		Set<String> reached = new HashSet<>(next.apply(start));
		boolean grows = true;
		while (grows) {
			grows = reached.addAll(reached.stream().flatMap((id) -> next.apply(id).stream()).toList());
		}
		return reached.contains(start);
	}

	private Stream<ArticleSeed> articles() {
		return this.seeds.articles().stream().map(SeedFile::content);
	}

	private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
		Map<String, T> byId = new HashMap<>();
		entries.forEach((entry) -> byId.put(id.apply(entry), entry));
		return byId;
	}

}
