package org.saheltimeline.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.ActorView;
import org.saheltimeline.timeline.actor.ActorView.RelationView;
import org.saheltimeline.timeline.actor.Actors;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.formats.EventInWords;
import org.saheltimeline.timeline.formats.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says who somebody is. */
@Component
@Order(3)
class GetActor implements Tool<GetActor.Question> {

	private static final int ACTORS = 6;

	private static final int RELATIONS = 20;

	private static final int EVENTS = 15;

	private final Actors actors;

	private final Events events;

	private final Articles articles;

	GetActor(Actors actors, Events events, Articles articles) {
		this.actors = actors;
		this.events = events;
		this.articles = articles;
	}

	@Override
	public String name() {
		return "get_actor";
	}

	@Override
	public String title() {
		return "Get an actor: who it is, and what it did";
	}

	@Override
	public String description() {
		return """
				Says who a person, state, armed force, government or organisation is: every spelling of the name, its \
				relations to others with the paragraph to cite, and the events it took part in. If a name may mean \
				several, lists them.""";
	}

	@Override
	public Class<Question> question() {
		return Question.class;
	}

	@Override
	public String answer(Question question) {
		List<ActorView> found = this.actors.named(question.actor(), question.knownBy(), ACTORS);
		return (found
			.size() == 1)
					? answer(found.getFirst(), question.knownBy())
					: new Lines()
						.addAll("“%s” may mean any of these; ask again with an id".formatted(question.actor()),
								found.stream()
									.map((actor) -> "%s (%s), id %s".formatted(actor.name(), Words.of(actor.kind()),
											actor.id()))
									.toList())
						.toString();
	}

	private String answer(ActorView actor, @Nullable KnownBy knownBy) {
		Sources sources = Sources.of(this.articles,
				actor.relations().stream().map((relation) -> relation.citation().article().id()));
		List<EventView> events = this.events.ofActor(actor.id(), knownBy);
		Lines lines = new Lines().add("%s (%s), id %s%s".formatted(actor.name(),
				Lines.joined(Words.of(actor.kind()), Words.country(actor.country())), actor.id(), Lines.asOf(knownBy)))
			.add(actor.description());
		if (!actor.aliases().isEmpty()) {
			lines.add("Also called: %s".formatted(String.join(", ", actor.aliases())));
		}
		return lines.addFirst("Relations", relations(actor, sources), RELATIONS)
			.addFirst("Events, by date", events.stream().map(GetActor::event).toList(), EVENTS)
			.add("Page: %s".formatted(Lines.page(knownBy, "actors", actor.id())))
			.toString();
	}

	/** Returns each relation once, with the first article that states it. */
	private static List<String> relations(ActorView actor, Sources sources) {
		Map<String, String> relations = new LinkedHashMap<>();
		for (RelationView relation : actor.relations()) {
			String words = Lines.joined(Words.relation(relation.relation()) + " " + relation.actor().name(),
					(relation.when() != null) ? relation.when().inWords() : null,
					(relation.attributedTo() != null) ? "according to " + relation.attributedTo() : null,
					(relation.claimed()) ? "claimed by one side only" : null);
			relations.putIfAbsent(words, sources.cite(relation.citation()));
		}
		return relations.entrySet()
			.stream()
			.map((one) -> "%s. %s".formatted(one.getKey(), one.getValue()))
			.collect(Collectors.toList());
	}

	private static String event(EventView event) {
		return "%s: %s, id %s".formatted(EventInWords.date(event), event.title(), event.id());
	}

	/**
	 * Who.
	 *
	 * @param actor its name or id
	 * @param knownBy latest publication date to consider
	 */
	record Question(@Parameter(
			description = "Name in any spelling, or id, such as Sylvain Itté, Macron or french-armed-forces") String actor,
			@Parameter(description = Tool.KNOWN_BY) @Nullable KnownBy knownBy) {

	}

}
