package org.saheltimeline.seed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What has to hold among the entries of a kind: an id and a name belong to one. */
class UniquenessRules {

	private final Seeds seeds;

	private final SeedFaults faults;

	UniquenessRules(Seeds seeds, SeedFaults faults) {
		this.seeds = seeds;
		this.faults = faults;
	}

	void check() {
		Faults actors = this.faults.of(this.seeds.actors());
		Set<String> actorIds = new HashSet<>();
		Map<String, String> actorNames = new HashMap<>();
		SeedFile.each("", this.seeds.actors().content(), (at, actor) -> {
			id(at, actor.id(), actorIds, actors);
			names(at, actor.id(), actor.name(), actor.aliases(), actorNames, actors);
		});
		Faults places = this.faults.of(this.seeds.places());
		Set<String> placeIds = new HashSet<>();
		Map<String, String> placeNames = new HashMap<>();
		SeedFile.each("", this.seeds.places().content(), (at, place) -> {
			id(at, place.id(), placeIds, places);
			names(at, place.id(), place.name(), place.aliases(), placeNames, places);
		});
		Set<String> events = new HashSet<>();
		SeedFile.each("", this.seeds.events().content(),
				(at, event) -> id(at, event.id(), events, this.faults.of(this.seeds.events())));
		checkArticles();
	}

	private void checkArticles() {
		Set<String> articles = new HashSet<>();
		Set<String> counts = new HashSet<>();
		for (SeedFile<ArticleSeed> file : this.seeds.articles()) {
			id("", file.content().id(), articles, this.faults.of(file));
			SeedFile.each("/troopCounts", file.content().troopCounts(),
					(at, count) -> id(at, count.id(), counts, this.faults.of(file)));
		}
	}

	private static void id(String at, String id, Set<String> taken, Faults faults) {
		if (!taken.add(id)) {
			faults.add(at + "/id", "the id «%s» is taken".formatted(id));
		}
	}

	private static void names(String at, String id, String name, List<String> aliases, Map<String, String> owners,
			Faults faults) {
		SeedFile.each(at + "/aliases", aliases, (alias, text) -> name(alias, id, text, owners, faults));
		name(at + "/name", id, name, owners, faults);
	}

	private static void name(String at, String id, String name, Map<String, String> owners, Faults faults) {
		String owner = owners.putIfAbsent(name.toLowerCase(Locale.ROOT), id);
		if (owner != null) {
			faults.add(at, "the name «%s» is already that of «%s»".formatted(name, owner));
		}
	}

}
