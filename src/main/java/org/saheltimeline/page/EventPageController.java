package org.saheltimeline.page;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.caching.FollowsTheDay;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.formats.EventInWords;
import org.saheltimeline.timeline.formats.EventLinkedData;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of an event, and how to cite it. */
@Hidden
@RestController
@FollowsTheDay
@RequestMapping("/events/{id}")
class EventPageController {

	private final Events events;

	private final Articles articles;

	private final Conflicts conflicts;

	private final Site site;

	EventPageController(Events events, Articles articles, Conflicts conflicts, Site site) {
		this.events = events;
		this.articles = articles;
		this.conflicts = conflicts;
		this.site = site;
	}

	@GetMapping(produces = WebPage.HTML)
	WebPage get(@PathVariable String id, SecondClock clock, HttpServletRequest request) {
		EventView event = this.events.get(id, clock.knownBy());
		List<ConflictView> conflicts = this.conflicts.about(List.of(id), clock.knownBy());
		EventPage content = EventPage.of(event, clock, conflicts, this.events.titles(EventPage.otherEvents(event)),
				this.articles.titles(EventPage.articles(event, conflicts)), reference(event, clock, request));
		String address = Address.of("events", id);
		Head head = this.site
			.head(request, event.title(), StringUtils.capitalize(EventInWords.date(event)) + ". " + event.summary(),
					"events", id)
			.ofType("article")
			.asOf(clock)
			.describing(JsonMapper.shared().writeValueAsString(EventLinkedData.document(event)))
			.with(Format.Type.JSON, "JSON", address + clock.query())
			.with(Format.Type.ICS, "Calendar", address + "?format=ics")
			.with(Format.Type.ATOM, "Feed", address + "?format=atom")
			.with(Format.Type.JSONLD, "Linked data", address + "?format=jsonld");
		return new WebPage("event", head, content);
	}

	@GetMapping(path = "cite.bib", produces = Reference.BIBTEX_TYPE)
	ResponseEntity<String> bibtex(@PathVariable String id, SecondClock clock, HttpServletRequest request) {
		Reference reference = reference(this.events.get(id, clock.knownBy()), clock, request);
		return reference.toFile(reference.bibtex(), ".bib");
	}

	@GetMapping(path = "cite.ris", produces = Reference.RIS_TYPE)
	ResponseEntity<String> ris(@PathVariable String id, SecondClock clock, HttpServletRequest request) {
		Reference reference = reference(this.events.get(id, clock.knownBy()), clock, request);
		return reference.toFile(reference.ris(), ".ris");
	}

	private Reference reference(EventView event, SecondClock clock, HttpServletRequest request) {
		return this.site.reference(request, clock, event.id(), event.title(),
				StringUtils.capitalize(EventInWords.date(event)) + ".", "events", event.id());
	}

}
