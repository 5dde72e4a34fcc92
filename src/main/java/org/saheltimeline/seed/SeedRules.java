package org.saheltimeline.seed;

/** What has to hold of all the seeds before any of them is loaded. */
final class SeedRules {

	private SeedRules() {
	}

	/** Checks every rule and names every fault. */
	static void check(Seeds seeds) {
		SeedFaults faults = new SeedFaults();
		checkEntries(seeds, faults);
		new UniquenessRules(seeds, faults).check();
		new ReferenceRules(seeds, faults).check();
		seeds.articles().forEach((file) -> new ArticleRules(file.content(), faults.of(file)).check());
		faults.refuse();
	}

	private static void checkEntries(Seeds seeds, SeedFaults faults) {
		SeedFile.each("", seeds.actors().content(), (at, actor) -> checkActor(at, actor, faults.of(seeds.actors())));
		SeedFile.each("", seeds.places().content(), (at, place) -> checkPlace(at, place, faults.of(seeds.places())));
		SeedFile.each("", seeds.events().content(), (at, event) -> checkEvent(at, event, faults.of(seeds.events())));
		for (SeedFile<ArticleSeed> file : seeds.articles()) {
			checkArticle(file, faults.of(file));
		}
	}

	private static void checkActor(String at, ActorSeed actor, Faults faults) {
		EntryRules.actor(at, actor, faults);
		EntryRules.revised(at, actor.revised(), faults);
	}

	private static void checkPlace(String at, PlaceSeed place, Faults faults) {
		EntryRules.place(at, place, faults);
		EntryRules.revised(at, place.revised(), faults);
	}

	private static void checkEvent(String at, EventSeed event, Faults faults) {
		EntryRules.id(at, event.id(), faults);
		EntryRules.revised(at, event.revised(), faults);
	}

	private static void checkArticle(SeedFile<ArticleSeed> file, Faults faults) {
		String id = file.content().id();
		EntryRules.id("", id, faults);
		if (!file.name().endsWith("/%s.yaml".formatted(id))) {
			faults.add("/id", "«%s» is not the name of the file".formatted(id));
		}
		EntryRules.sha256("", file.content().sha256(), faults);
		EntryRules.revised("", file.content().revised(), faults);
		SeedFile.each("/troopCounts", file.content().troopCounts(),
				(at, count) -> EntryRules.id(at, count.id(), faults));
	}

}
