package org.saheltimeline.page;

import java.util.Map;

import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.article.Citation;

/**
 * Where a fact is from, as a link to the paragraph.
 *
 * @param article the id of the article
 * @param title what the article is about
 * @param paragraph the number of the paragraph
 */
record Source(String article, String title, int paragraph) {

	/**
	 * @param titles what articles are about, by their ids
	 */
	static Source of(ArticleReference article, Citation citation, Map<String, String> titles) {
		return of(article.id(), citation.paragraph(), titles);
	}

	/**
	 * @param titles what articles are about, by their ids
	 */
	static Source of(ArticleCitation citation, Map<String, String> titles) {
		return of(citation.article().id(), citation.paragraph(), titles);
	}

	private static Source of(String article, int paragraph, Map<String, String> titles) {
		return new Source(article, titles.getOrDefault(article, article), paragraph);
	}

}
