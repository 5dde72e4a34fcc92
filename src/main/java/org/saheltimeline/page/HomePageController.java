package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.http.web.AnyParameters;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.platform.database.DataVersion;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The front page, also for frames in other pages. Its words are the same for everybody
 * who asks for what is known now, so that they are found once for each version of the
 * data.
 */
@Hidden
@RestController
@AnyParameters
class HomePageController {

	/** A day on which everything is known. */
	private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);

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
		KnownBy knownBy = knownBy(request);
		HomePage page = (knownBy != null) ? page(knownBy)
				: pageOfNow((DataVersion) request.getAttribute(DataVersion.OF_REQUEST));
		Head head = this.site.headOfFrontPage(request, page.title(), page.extent())
			.describing(LinkedData.ofTimeline(page.title() + ". " + page.extent()))
			.with(Format.Type.ATOM, "Events", Address.of("events") + "?format=atom");
		return new WebPage("home", head, page);
	}

	/** Returns the day of the view; null if it has none that the modules could use. */
	private static @Nullable KnownBy knownBy(HttpServletRequest request) {
		String asked = request.getParameter("knownBy");
		try {
			return StringUtils.hasText(asked) ? KnownBy.parse(asked) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private HomePage pageOfNow(DataVersion version) {
		Kept kept = this.kept.get();
		if (kept == null || !kept.version().equals(version)) {
			kept = new Kept(version, page(null));
			this.kept.set(kept);
		}
		return kept.page();
	}

	private HomePage page(@Nullable KnownBy knownBy) {
		LocalDate day = (knownBy != null) ? knownBy.day() : ALWAYS;
		return HomePage.of(this.findings.find(knownBy), (knownBy != null) ? FactDate.inWords(day) : null,
				this.events.countKnown(day), this.articles.countPublished(day), this.conflicts.count(knownBy),
				Story.of(this.events.known(Story.events(), day)));
	}

	private record Kept(DataVersion version, HomePage page) {

	}

}
