package org.saheltimeline.timeline.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an article.
 *
 * @param id the slug
 * @param seed the seed file that contains its text
 * @param title what it is about, for formats that people read; null if it was not read
 */
@Schema(description = "A reference to an article")
public record ArticleReference(
		@Schema(description = "The article's id", example = "niger-army-sets-december-22") String id,
		@Schema(description = "The seed file with its text", example = "001_b80e2ac620fe8ccc.txt") String seed,
		@JsonIgnore @Nullable String title) {

	/** Creates a reference to an article. */
	public static ArticleReference of(Article article) {
		return new ArticleReference(article.slug(), article.seed(), article.title());
	}

}
