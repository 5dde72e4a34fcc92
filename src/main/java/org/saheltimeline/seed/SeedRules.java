package org.saheltimeline.seed;

/** What has to hold of all the seeds before any of them is loaded. */
final class SeedRules {

	private SeedRules() {
	}

	/** Checks every rule and names every fault. */
	static void check(Seeds seeds) {
		Faults faults = new Faults();
		new EntryRules(seeds, faults).check();
		new ReferenceRules(seeds, faults).check();
		seeds.articles().forEach((article) -> new ArticleRules(article, faults).check());
		faults.refuse();
	}

}
