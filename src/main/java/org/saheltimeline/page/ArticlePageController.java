package org.saheltimeline.page;

import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.FollowsTheDay;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.actor.Actors;
import org.saheltimeline.timeline.article.ArticleView;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.troops.TroopCounts;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of an article, and how to cite it. */
@Hidden
@RestController
@FollowsTheDay
@RequestMapping("/articles/{id}")
class ArticlePageController {

	private final Articles articles;

	private final Events events;

	private final TroopCounts troops;

	private final Actors actors;

	private final Site site;

	ArticlePageController(Articles articles, Events events, TroopCounts troops, Actors actors, Site site) {
		this.articles = articles;
		this.events = events;
		this.troops = troops;
		this.actors = actors;
		this.site = site;
	}

	@GetMapping(produces = WebPage.HTML)
	WebPage get(@PathVariable String id, HttpServletRequest request) {
		ArticleView article = this.articles.get(id);
		ArticlePage content = ArticlePage.of(article, this.events.ofArticle(id), this.troops.ofArticle(id),
				this.actors.names(article.coverage()
					.stream()
					.flatMap((paragraph) -> paragraph.taken().stream())
					.filter((taken) -> taken.kind().equals("relation"))
					.map(ArticleView.TakenFact::id)
					.collect(Collectors.toSet())),
				this.articles.titles(ArticlePage.otherArticles(article)), reference(article, request));
		String list = Address.of("events") + "?article=" + id;
		Head head = this.site.head(request, article.title(),
				"Published %s. What this timeline took from each of its %d paragraphs, and what it left out and why."
					.formatted(content.published(), article.paragraphs()),
				"articles", id)
			.ofType("article")
			.describing(LinkedData.of(article))
			.with(Format.Type.JSON, "JSON", Address.of("articles", id))
			.with(Format.Type.ICS, "Calendar of the events", list + "&format=ics")
			.with(Format.Type.ATOM, "Feed of the events", list + "&format=atom");
		return new WebPage("article", head, content);
	}

	@GetMapping(path = "cite.bib", produces = Reference.BIBTEX_TYPE)
	ResponseEntity<String> bibtex(@PathVariable String id, HttpServletRequest request) {
		Reference reference = reference(this.articles.get(id), request);
		return reference.toFile(reference.bibtex(), ".bib");
	}

	@GetMapping(path = "cite.ris", produces = Reference.RIS_TYPE)
	ResponseEntity<String> ris(@PathVariable String id, HttpServletRequest request) {
		Reference reference = reference(this.articles.get(id), request);
		return reference.toFile(reference.ris(), ".ris");
	}

	private Reference reference(ArticleView article, HttpServletRequest request) {
		return this.site.reference(request, new SecondClock(null), article.id(), article.title(),
				"What was taken from an article published %s.".formatted(article.published().inSentence()), "articles",
				article.id());
	}

}
