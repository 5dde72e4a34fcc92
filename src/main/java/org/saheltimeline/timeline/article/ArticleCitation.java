package org.saheltimeline.timeline.article;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A citation that names its article.
 *
 * @param article the article
 * @param paragraph the paragraph's number among the lines of the seed file that are not
 * blank, from 1
 * @param start where it begins, in Unicode code points of the seed file
 * @param end where it ends, exclusive
 */
@Schema(description = "The article and the place in it on which a fact rests")
public record ArticleCitation(@Schema(description = "The article") ArticleReference article,
		@Schema(description = "Number of the paragraph among the seed file's lines that are not blank, from 1",
				example = "8") int paragraph,
		@Schema(description = "Where it begins, in Unicode code points of the seed file (W3C TextPositionSelector)",
				example = "1213") int start,
		@Schema(description = "Where it ends, exclusive", example = "1260") int end) {

	/** A citation in an article. */
	public static ArticleCitation of(Article article, Citation citation) {
		return new ArticleCitation(ArticleReference.of(article), citation.paragraph(), citation.start(),
				citation.end());
	}

}
