package org.saheltimeline.page;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.Conflicts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of all questions on which articles disagree, with every side. */
@Hidden
@RestController
class ConflictsPageController {

	private final Conflicts conflicts;

	private final Articles articles;

	private final Site site;

	ConflictsPageController(Conflicts conflicts, Articles articles, Site site) {
		this.conflicts = conflicts;
		this.articles = articles;
		this.site = site;
	}

	@GetMapping(path = "/conflicts", produces = WebPage.HTML)
	WebPage get(SecondClock clock, HttpServletRequest request) {
		List<ConflictView> conflicts = this.conflicts.known(clock.knownBy());
		Head head = this.site.head(request, "Where sources disagree", description(conflicts.size()), "conflicts")
			.asOf(clock)
			.with(Format.Type.JSON, "JSON", Address.of("conflicts") + clock.query());
		return new WebPage("conflicts", head,
				ConflictsPage.of(clock, conflicts, this.articles.titles(ConflictsPage.articles(conflicts))));
	}

	private static String description(int questions) {
		return "%s on which the articles disagree, with every side and its source. None is preferred."
			.formatted((questions == 1) ? "1 question" : questions + " questions");
	}

}
