package org.saheltimeline.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.saheltimeline.article.Citation;
import org.saheltimeline.seed.ArticleSeed.FigureSeed;
import org.saheltimeline.seed.ArticleSeed.RelationSeed;
import org.saheltimeline.seed.ArticleSeed.ReportSeed;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;

/**
 * What has to hold within one dossier: each fact by itself, no event reported twice, no
 * paragraph forgotten.
 */
class ArticleRules {

	private final ArticleSeed article;

	private final Faults faults;

	ArticleRules(ArticleSeed article, Faults faults) {
		this.article = article;
		this.faults = faults;
	}

	void check() {
		FactRules facts = new FactRules(FactRules.published("/published", this.article.published(), this.faults),
				this.article.paragraphs(), this.faults);
		Set<String> reported = new HashSet<>();
		SeedFile.each("/reports", this.article.reports(), (at, report) -> {
			if (!reported.add(report.event())) {
				this.faults.add(at + "/event", "the article reports «%s» twice".formatted(report.event()));
			}
			facts.report(at, report);
		});
		SeedFile.each("/troopCounts", this.article.troopCounts(), facts::troopCount);
		SeedFile.each("/relations", this.article.relations(), facts::relation);
		CoverageRules.follow("/paragraphs", this.article.paragraphs(), this.faults);
		checkCoverage();
	}

	private void checkCoverage() {
		Set<Integer> cited = Stream
			.of(this.article.reports().stream().map(ReportSeed::citation),
					this.article.reports()
						.stream()
						.flatMap((report) -> report.figures().stream())
						.map(FigureSeed::citation),
					this.article.troopCounts().stream().map(TroopCountSeed::citation),
					this.article.relations().stream().map(RelationSeed::citation))
			.flatMap((citations) -> citations)
			.map(Citation::paragraph)
			.collect(Collectors.toSet());
		SeedFile.each("/paragraphs", this.article.paragraphs(), (at, paragraph) -> CoverageRules.covered(at, paragraph,
				cited.contains(paragraph.paragraph()), this.faults));
	}

}
