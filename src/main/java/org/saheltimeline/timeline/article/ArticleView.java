package org.saheltimeline.timeline.article;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.time.FactDate;

/**
 * An article as the API gives it.
 *
 * @param id the slug
 * @param seed the seed file that holds the text
 * @param title what it is about, in this project's own words
 * @param agency the agency that the text names; null where it names none
 * @param publisher the publisher that the text names; null where it names none
 * @param published when it was published
 * @param publishedBecause how that date was found
 * @param sha256 the SHA-256 of the seed file
 * @param paragraphs how many paragraphs the article has
 * @param coverage each paragraph with what was taken from it
 */
@Schema(name = "Article", description = "One published text; a seed file can hold more than one")
record ArticleView(@Schema(description = "The id", example = "niger-army-sets-december-22") String id,
		@Schema(description = "The seed file that holds the text", example = "001_b80e2ac620fe8ccc.txt") String seed,
		@Schema(description = "What it is about, in this project's own words") String title,
		@Schema(description = "The agency that the text names; null where it names none",
				example = "AFP") @Nullable String agency,
		@Schema(description = "The publisher that the text names; null where it names none") @Nullable String publisher,
		@Schema(description = "When it was published; it counts as known from the latest day on") FactDate published,
		@Schema(description = "How the date of publication was found") String publishedBecause,
		@Schema(description = "SHA-256 of the seed file, lower-case hexadecimal") String sha256,
		@Schema(description = "How many paragraphs the article has", example = "10") int paragraphs,
		@Schema(description = "Each paragraph with what was taken from it, or why nothing was") List<CoveredParagraph> coverage) {

	static ArticleView of(Article article) {
		return new ArticleView(article.slug(), article.seed(), article.title(), article.agency(), article.publisher(),
				article.published(), article.publishedBecause(), article.sha256(), article.paragraphs().size(),
				article.paragraphs()
					.stream()
					.map((paragraph) -> CoveredParagraph.of(paragraph, article.taken()))
					.toList());
	}

	/**
	 * A paragraph with what was taken from it.
	 *
	 * @param paragraph its number among the lines of the seed file that are not blank,
	 * from 1
	 * @param start where it begins, in code points of the seed file
	 * @param end where it ends, exclusive
	 * @param taken the facts that rest on it
	 * @param leftOut why there are none; null where there are some
	 */
	@Schema(name = "CoveredParagraph", description = "A paragraph with what was taken from it")
	record CoveredParagraph(
			@Schema(description = "Number among the seed file's lines that are not blank, from 1",
					example = "9") int paragraph,
			@Schema(description = "Where it begins, in code points of the seed file", example = "1351") int start,
			@Schema(description = "Where it ends, exclusive", example = "1641") int end,
			@Schema(description = "The facts that rest on it") List<TakenFact> taken,
			@Schema(description = "Why nothing was taken; null where something was") @Nullable String leftOut) {

		static CoveredParagraph of(Paragraph paragraph, List<Taken> taken) {
			return new CoveredParagraph(paragraph.paragraph(), paragraph.start(), paragraph.end(),
					taken.stream()
						.filter((fact) -> fact.paragraph() == paragraph.paragraph())
						.map(TakenFact::of)
						.toList(),
					paragraph.leftOut());
		}

	}

	/**
	 * A fact that was taken from a paragraph.
	 *
	 * @param kind what it became
	 * @param id the event, troop count or actor that holds it
	 * @param start where the citation begins, in code points of the seed file
	 * @param end where the citation ends, exclusive
	 */
	@Schema(name = "TakenFact", description = "A fact that was taken from a paragraph")
	record TakenFact(@Schema(
			description = "What it became: a report or a figure of an event, a troop count, or a relation of an actor",
			allowableValues = {
					"report", "figure", "troop-count", "relation" },
			example = "report") String kind,
			@Schema(description = "Id of the event, troop count or actor that holds it",
					example = "first-convoy-leaves-niger") String id,
			@Schema(description = "Where the citation begins, in code points of the seed file",
					example = "1351") int start,
			@Schema(description = "Where the citation ends, exclusive", example = "1418") int end){

		static TakenFact of(Taken taken) {
			return new TakenFact(taken.kind(), taken.slug(), taken.start(), taken.end());
		}

	}

}
