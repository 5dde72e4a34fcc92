package org.saheltimeline.page;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.web.Address;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.timeline.actor.ActorView;
import org.saheltimeline.timeline.actor.Actors;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.troops.TroopCountView;
import org.saheltimeline.timeline.troops.TroopCounts;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of an actor. */
@Hidden
@RestController
class ActorPageController {

	private final Actors actors;

	private final Events events;

	private final Conflicts conflicts;

	private final TroopCounts troops;

	private final Articles articles;

	private final Site site;

	ActorPageController(Actors actors, Events events, Conflicts conflicts, TroopCounts troops, Articles articles,
			Site site) {
		this.actors = actors;
		this.events = events;
		this.conflicts = conflicts;
		this.troops = troops;
		this.articles = articles;
		this.site = site;
	}

	@GetMapping(path = "/actors/{id}", produces = WebPage.HTML)
	WebPage get(@PathVariable String id, SecondClock clock, HttpServletRequest request) {
		ActorView actor = this.actors.get(id, clock.knownBy());
		List<EventView> events = this.events.ofActor(id, clock.knownBy());
		List<TroopCountView> troops = this.troops.ofForce(id, clock.knownBy());
		ActorPage content = ActorPage.of(actor, clock, events,
				Card.disputed(this.conflicts.about(events.stream().map(EventView::id).toList(), clock.knownBy())),
				troops, this.articles.titles(ActorPage.articles(actor, troops)));
		String list = Address.of("events") + "?actor=" + id;
		Head head = this.site.head(request, actor.name(), actor.description(), "actors", id)
			.ofType((actor.kind() == ActorKind.PERSON) ? "profile" : "website")
			.asOf(clock)
			.describing(LinkedData.of(actor))
			.with(Format.Type.JSON, "JSON", Address.of("actors", id) + clock.query())
			.with(Format.Type.ICS, "Calendar of the events", list + "&format=ics")
			.with(Format.Type.ATOM, "Feed of the events", list + "&format=atom");
		return new WebPage("actor", head, content);
	}

}
