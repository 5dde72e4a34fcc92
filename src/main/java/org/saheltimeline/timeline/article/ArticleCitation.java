package org.saheltimeline.timeline.article;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A citation together with its article.
 *
 * @param article the article
 * @param paragraph the paragraph's number among the non-blank lines of the seed file,
 * from 1
 * @param start the start offset, in Unicode code points of the seed file
 * @param end the end offset, exclusive
 */
@Schema(description = "The passage of an article that a fact is based on")
public record ArticleCitation(@Schema(description = "The article") ArticleReference article,
		@Schema(description = "Number of the paragraph, counting the non-blank lines of the seed file from 1",
				example = "8") int paragraph,
		@Schema(description = "Where it begins, in Unicode code points of the seed file (W3C TextPositionSelector)",
				example = "1213") int start,
		@Schema(description = "Where it ends, exclusive", example = "1260") int end) {

	/** Combines a citation with its article. */
	public static ArticleCitation of(Article article, Citation citation) {
		return new ArticleCitation(ArticleReference.of(article), citation.paragraph(), citation.start(),
				citation.end());
	}

}
