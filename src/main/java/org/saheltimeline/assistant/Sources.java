package org.saheltimeline.assistant;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.Articles;

/**
 * Cites articles by their titles.
 *
 * @param titles what articles are about, by their ids
 */
record Sources(Map<String, String> titles) {

	/** Reads the titles of these articles, by their ids. */
	static Sources of(Articles articles, Stream<String> ids) {
		return new Sources(articles.titles(ids.collect(Collectors.toSet())));
	}

	String cite(String article, int paragraph) {
		return "“%s”, paragraph %d".formatted(this.titles.getOrDefault(article, article), paragraph);
	}

	String cite(ArticleCitation citation) {
		return cite(citation.article().id(), citation.paragraph());
	}

	/** Returns the page of an article, at a paragraph. */
	static String link(String article, int paragraph) {
		return Address.ofPage("articles", article) + "#p" + paragraph;
	}

}
