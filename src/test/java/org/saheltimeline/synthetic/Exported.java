package org.saheltimeline.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.ActorKind;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.EventReference;
import org.saheltimeline.timeline.event.Lag;
import org.saheltimeline.timeline.event.Measure;
import org.saheltimeline.timeline.event.ParticipantRole;
import org.saheltimeline.timeline.event.PlaceRole;
import org.saheltimeline.timeline.event.Status;
import org.saheltimeline.timeline.event.Unit;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceKind;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.timeline.troops.TroopMeasure;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;

/** The lines of the five exported lists, with the same members as in the API. */
final class Exported {

	private Exported() {
	}

	/** A line of the articles. */
	record Article(String id, String seed, String title, @Nullable String agency, @Nullable String publisher,
			FactDate published, String publishedBecause, String sha256, int paragraphs,
			List<CoveredParagraph> coverage) {

	}

	/** A paragraph with the facts taken from it. */
	record CoveredParagraph(int paragraph, int start, int end, List<Taken> taken, @Nullable String leftOut) {

	}

	/** A fact taken from a paragraph. */
	record Taken(String kind, String id, int start, int end) {

	}

	/** A line of the actors. */
	record Actor(String id, String name, ActorKind kind, List<String> aliases, @Nullable String country,
			String description, @Nullable String wikidata, List<Relation> relations) {

		ActorReference reference() {
			return new ActorReference(this.id, this.name);
		}

	}

	/** A relation of an actor to another one. */
	record Relation(String relation, ActorReference actor, @Nullable FactDate when, @Nullable String attributedTo,
			boolean claimed, ArticleCitation citation) {

	}

	/** A line of the places. */
	record Place(String id, String name, PlaceKind kind, List<String> aliases, @Nullable String country,
			@Nullable Coordinates coordinates, @Nullable PlaceReference within) {

		PlaceReference reference() {
			return new PlaceReference(this.id, this.name);
		}

	}

	/** A line of the events. */
	record Event(String id, EventKind kind, Status status, boolean claimed, String title, String summary, FactDate when,
			LocalDate lastReported, List<Participant> participants, List<EventPlace> places, List<Figure> figures,
			List<String> contradictedBy, List<Link> links, List<Report> reports, long version, Instant updatedAt) {

	}

	/** An actor's part in an event. */
	record Participant(ActorReference actor, ParticipantRole role, List<ArticleCitation> citations) {

		Participant in(ArticleCitation citation) {
			return new Participant(this.actor, this.role, List.of(citation));
		}

	}

	/** A place's part in an event. */
	record EventPlace(PlaceReference place, PlaceRole role, List<ArticleCitation> citations) {

		EventPlace in(ArticleCitation citation) {
			return new EventPlace(this.place, this.role, List.of(citation));
		}

	}

	/** A number that an article gives for an event. */
	record Figure(Measure measure, Unit unit, @Nullable Long stated, Qualifier qualifier, long low, @Nullable Long high,
			@Nullable FactDate when, @Nullable String attributedTo, ArticleCitation citation) {

	}

	/** A link from an event to another one. */
	record Link(String relation, EventReference event, Basis basis, @Nullable Lag lag,
			@Nullable ArticleCitation citation) {

	}

	/** What one article says about an event. */
	record Report(ArticleReference article, Status status, FactDate when, String says, @Nullable String reason,
			@Nullable String attributedTo, @Nullable String via, boolean claimed, Citation citation) {

	}

	/** A line of the troop counts. */
	record TroopCount(String id, ActorReference force, PlaceReference place, TroopMeasure measure,
			@Nullable String component, Quantity count, FactDate when, FactDate reported, @Nullable String attributedTo,
			@Nullable String partOf, ArticleCitation citation) {

	}

}
