package org.saheltimeline.intake;

import java.util.List;

import org.saheltimeline.intake.ArticleLine.CoverageLine;
import org.saheltimeline.seed.ArticleSeed.ParagraphSeed;
import org.saheltimeline.seed.CoverageRules;
import org.saheltimeline.seed.EntryRules;
import org.saheltimeline.seed.FactRules;
import org.saheltimeline.seed.Faults;

/** Takes articles in, with their paragraphs. */
class ArticleIntake extends ListIntake<ArticleLine> {

	ArticleIntake() {
		super("article", ArticleLine.class);
	}

	@Override
	Chunk rows(List<Line<ArticleLine>> lines) {
		Rows articles = new Rows("article",
				"id, slug, seed, sha256, title, agency, publisher, " + Rows.date("published") + ", published_because");
		Rows coverage = new Rows("coverage", "article_id, paragraph, paragraph_start, paragraph_end, left_out");
		Chunk chunk = new Chunk(List.of(articles, coverage));
		for (Line<ArticleLine> line : lines) {
			ArticleLine article = line.content();
			if (chunk.isNew(article.id(), line) && isRight(article, line.faults())) {
				long id = nextId();
				articles.add(id)
					.add(article.id())
					.add(article.seed())
					.add(article.sha256())
					.add(article.title())
					.add(article.agency())
					.add(article.publisher())
					.add(article.published().seed().date())
					.add(article.publishedBecause())
					.end(line);
				for (CoverageLine paragraph : article.coverage()) {
					coverage.add(id)
						.add(paragraph.paragraph())
						.add(paragraph.start())
						.add(paragraph.end())
						.add(paragraph.leftOut())
						.end(line);
				}
			}
		}
		return chunk;
	}

	private static boolean isRight(ArticleLine article, Faults faults) {
		Noted noted = new Noted(faults);
		EntryRules.id("", article.id(), noted);
		EntryRules.sha256("", article.sha256(), noted);
		FactRules.published("/published", article.published().seed(), noted);
		List<ParagraphSeed> paragraphs = article.coverage().stream().map(CoverageLine::seed).toList();
		if (paragraphs.isEmpty()) {
			noted.add("/coverage", "an article has at least one paragraph");
		}
		CoverageRules.follow("/coverage", paragraphs, noted);
		for (int i = 0; i < paragraphs.size(); i++) {
			CoverageRules.covered("/coverage/" + i, paragraphs.get(i), !article.coverage().get(i).taken().isEmpty(),
					noted);
		}
		return noted.nothing();
	}

}
