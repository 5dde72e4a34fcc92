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
		SeedFile.each("", seeds.actors().content(),
				(at, actor) -> EntryRules.actor(at, actor, faults.of(seeds.actors())));
		SeedFile.each("", seeds.places().content(),
				(at, place) -> EntryRules.place(at, place, faults.of(seeds.places())));
		SeedFile.each("", seeds.events().content(),
				(at, event) -> EntryRules.id(at, event.id(), faults.of(seeds.events())));
		for (SeedFile<ArticleSeed> file : seeds.articles()) {
			checkArticle(file, faults.of(file));
		}
	}

	private static void checkArticle(SeedFile<ArticleSeed> file, Faults faults) {
		String id = file.content().id();
		EntryRules.id("", id, faults);
		if (!file.name().endsWith("/%s.yaml".formatted(id))) {
			faults.add("/id", "«%s» is not the name of the file".formatted(id));
		}
		EntryRules.sha256("", file.content().sha256(), faults);
		SeedFile.each("/troopCounts", file.content().troopCounts(),
				(at, count) -> EntryRules.id(at, count.id(), faults));
	}

}
