package org.saheltimeline.timeline.article;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * An article as returned by the API.
 *
 * @param id the slug
 * @param seed the seed file that contains the text
 * @param title what it is about, in this project's own words
 * @param agency the agency named in the text; null if none is named
 * @param publisher the publisher named in the text; null if none is named
 * @param published the date of publication
 * @param publishedBecause how that date was determined
 * @param sha256 the SHA-256 digest of the seed file
 * @param paragraphs the number of paragraphs in the article
 * @param coverage each paragraph with the facts taken from it
 */
@Schema(name = "Article", description = "One published text; a seed file can hold more than one")
public record ArticleView(@Schema(description = "The id", example = "niger-army-sets-december-22") String id,
		@Schema(description = "The seed file with the text", example = "001_b80e2ac620fe8ccc.txt") String seed,
		@Schema(description = "What it is about, in this project's own words") String title,
		@Schema(description = "The news agency, if the text names one; otherwise null",
				example = "AFP") @Nullable String agency,
		@Schema(description = "The publisher, if the text names one; otherwise null") @Nullable String publisher,
		@Schema(description = "When it was published. Its facts count as known from the latest possible day on") FactDate published,
		@Schema(description = "How the date of publication was determined") String publishedBecause,
		@Schema(description = "SHA-256 of the seed file, lower-case hexadecimal") String sha256,
		@Schema(description = "Number of paragraphs", example = "10") int paragraphs,
		@Schema(description = "Each paragraph with the facts taken from it, or the reason why there are none") List<CoveredParagraph> coverage) {

	static ArticleView of(Article article) {
		return new ArticleView(article.slug(), article.seed(), article.title(), article.agency(), article.publisher(),
				article.published(), article.publishedBecause(), article.sha256(), article.paragraphs().size(),
				article.paragraphs()
					.stream()
					.map((paragraph) -> CoveredParagraph.of(paragraph, article.taken()))
					.toList());
	}

	/**
	 * A paragraph and the facts taken from it.
	 *
	 * @param paragraph its number among the non-blank lines of the seed file, from 1
	 * @param start the start offset, in code points of the seed file
	 * @param end the end offset, exclusive
	 * @param taken the facts that it supports
	 * @param leftOut why there are none; null if there are some
	 */
	@Schema(name = "CoveredParagraph", description = "A paragraph with what was taken from it")
	public record CoveredParagraph(
			@Schema(description = "Number, counting the non-blank lines of the seed file from 1",
					example = "9") int paragraph,
			@Schema(description = "Where it begins, in code points of the seed file", example = "1351") int start,
			@Schema(description = "Where it ends, exclusive", example = "1641") int end,
			@Schema(description = "The facts based on it") List<TakenFact> taken,
			@Schema(description = "Why no fact was taken from it; null if any was") @Nullable String leftOut) {

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
	 * A fact taken from a paragraph.
	 *
	 * @param kind the type of fact, such as a report
	 * @param id the event, troop count or actor that it belongs to
	 * @param start the start offset of the citation, in code points of the seed file
	 * @param end the end offset of the citation, exclusive
	 */
	@Schema(name = "TakenFact", description = "A fact that was taken from a paragraph")
	public record TakenFact(@Schema(
			description = "The kind of fact: a report or figure of an event, a troop count, or a relation of an actor",
			allowableValues = {
					"report", "figure", "participant", "place", "link", "troop-count", "relation" },
			example = "report") String kind,
			@Schema(description = "Id of the event, troop count or actor that it belongs to",
					example = "first-convoy-leaves-niger") String id,
			@Schema(description = "Where the citation begins, in code points of the seed file",
					example = "1351") int start,
			@Schema(description = "Where the citation ends, exclusive", example = "1418") int end){

		static TakenFact of(Taken taken) {
			return new TakenFact(taken.kind(), taken.slug(), taken.start(), taken.end());
		}

	}

}
