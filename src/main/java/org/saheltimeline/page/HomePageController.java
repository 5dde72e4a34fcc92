package org.saheltimeline.page;

import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.http.web.AnyParameters;
import org.saheltimeline.platform.database.DataVersion;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.event.Events;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The front page, also for frames in other pages. Its words are the same for everybody,
 * so that they are found once for each version of the data.
 */
@Hidden
@RestController
@AnyParameters
class HomePageController {

	private final Findings findings;

	private final Events events;

	private final Articles articles;

	private final Conflicts conflicts;

	private final Site site;

	private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

	HomePageController(Findings findings, Events events, Articles articles, Conflicts conflicts, Site site) {
		this.findings = findings;
		this.events = events;
		this.articles = articles;
		this.conflicts = conflicts;
		this.site = site;
	}

	@GetMapping(path = { "/", "/embed" }, produces = WebPage.HTML)
	WebPage get(HttpServletRequest request) {
		HomePage page = page((DataVersion) request.getAttribute(DataVersion.OF_REQUEST));
		String events = Address.of("events");
		Head head = this.site.headOfFrontPage(request, page.title(), page.extent())
			.describing(LinkedData.ofTimeline(page.title() + ". " + page.extent()))
			.with(Format.Type.ATOM, "Events", events + "?format=atom");
		return new WebPage("home", head, page);
	}

	private HomePage page(DataVersion version) {
		Kept kept = this.kept.get();
		if (kept == null || !kept.version().equals(version)) {
			kept = new Kept(version, HomePage.of(this.findings.find(), this.events.countEvents(), this.articles.count(),
					this.conflicts.count(), Story.of(this.events.known(Story.events()))));
			this.kept.set(kept);
		}
		return kept.page();
	}

	private record Kept(DataVersion version, HomePage page) {

	}

}
