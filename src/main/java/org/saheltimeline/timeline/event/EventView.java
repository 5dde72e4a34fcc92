package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * An event as returned by the API: the date and status of one {@link EventState}, and
 * what the articles known at the time report.
 *
 * @param id the slug
 * @param kind the kind of event
 * @param status how far along it was, as far as was known
 * @param claimed whether no article vouches for it: each only says that one side says so
 * @param title what happened, in a few words
 * @param summary what happened, in this project's own words
 * @param when its date, as far as was known
 * @param lastReported the latest day on which an article that reports it was published
 * @param participants the participants
 * @param places where it happened
 * @param figures the numbers that the articles give for it
 * @param contradictedBy events that contradict it, in a researcher's judgement
 * @param dating what each bound of its date follows from; absent from lists unless
 * included
 * @param links its relations to other events; absent from lists unless included
 * @param reports what each article says about it; absent from lists unless included
 * @param version a number that increases whenever the seeds change what is said about it
 * @param updatedAt when what is said about it was last revised
 */
@Schema(name = "Event", description = "A happening that one or more articles report")
public record EventView(@Schema(description = "The id", example = "first-convoy-leaves-niger") String id,
		@Schema(description = "Kind of event", example = "convoy-departure") EventKind kind,
		@Schema(description = "Its status, as far as was known", example = "occurred") Status status,
		@Schema(description = "Whether no article vouches for it, and each only says that one side says so",
				example = "false") boolean claimed,
		@Schema(description = "What happened, in a few words") String title,
		@Schema(description = "What happened, in this project's own words") String summary,
		@Schema(description = "Its date: what all reports that it occurred or goes on allow together with the links to other such events; if none does, the most precise one of those that decide the status") FactDate when,
		@Schema(description = "The day by which the newest article that reports it was certainly published",
				example = "2023-12-28") LocalDate lastReported,
		@Schema(description = "Who took part") List<ParticipantView> participants,
		@Schema(description = "Where") List<PlaceView> places,
		@Schema(description = "The numbers that the articles give of it") List<FigureView> figures,
		@Schema(description = "Events that contradict it, in a researcher's judgement") List<ContradictionView> contradictedBy,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
				description = "What each bound of `when` follows from; absent from lists unless `include=dating`",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable Dating dating,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
				description = "How it stands to other events; absent from lists unless `include=links`",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable List<LinkView> links,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
				description = "What each article says of it, oldest first; absent from lists unless `include=reports`",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable List<ReportView> reports,
		@Schema(description = "Incremented whenever the sources change what they say about the event",
				example = "1") long version,
		@Schema(description = "When its content was last revised: the same in every installation with the same content") Instant updatedAt) {

	private static final Comparator<Report> OLDEST_FIRST = Comparator
		.comparing((Report report) -> report.article().knownFrom())
		.thenComparing((report) -> report.article().slug());

	static EventView of(EventState state, @Nullable KnownBy knownBy, Set<EventInclude> include) {
		Event event = state.event();
		Predicate<Article> known = (article) -> knownBy == null || !article.knownFrom().isAfter(knownBy.day());
		return new EventView(event.slug(), event.kind(), state.status(), known(event, known).allMatch(Report::claimed),
				event.title(), event.summary(), state.when(),
				known(event, known).map((report) -> report.article().knownFrom())
					.max(Comparator.naturalOrder())
					.orElseThrow(),
				Named.grouped(event.participants(), (one) -> Map.entry(one.actor(), one.role()), known)
					.values()
					.stream()
					.map(ParticipantView::of)
					.toList(),
				Named.grouped(event.places(), (one) -> Map.entry(one.place(), one.role()), known)
					.values()
					.stream()
					.map(PlaceView::of)
					.toList(),
				event.figures().stream().filter((figure) -> known.test(figure.article())).map(FigureView::of).toList(),
				event.contradictedBy()
					.stream()
					.filter((other) -> isReported(other.by(), known))
					.map(ContradictionView::of)
					.toList(),
				(include.contains(EventInclude.DATING)) ? state.dating() : null,
				(include.contains(EventInclude.LINKS)) ? links(event, known) : null,
				(include.contains(EventInclude.REPORTS)) ? reports(event, known) : null, event.version(),
				event.updatedAt());
	}

	private static Stream<Report> known(Event event, Predicate<Article> known) {
		return event.reports().stream().filter((report) -> known.test(report.article()));
	}

	private static List<LinkView> links(Event event, Predicate<Article> known) {
		return Stream
			.concat(event.links()
				.stream()
				.filter((link) -> isShown(link, known) && isReported(link.to(), known))
				.map(LinkView::of),
					event.linksFromOthers()
						.stream()
						.filter((link) -> isShown(link, known) && isReported(link.from(), known))
						.map(LinkView::inverseOf))
			.sorted(Comparator.comparing(LinkView::relation).thenComparing((link) -> link.event().id()))
			.toList();
	}

	private static boolean isShown(EventLink link, Predicate<Article> known) {
		return link.isKnown(known) && (!link.relation().isOfDeeds() || hasHappened(link.from(), known));
	}

	private static boolean hasHappened(Event event, Predicate<Article> known) {
		return known(event, known).map(Report::status)
			.anyMatch((status) -> status == Status.OCCURRED || status == Status.ONGOING);
	}

	private static boolean isReported(Event event, Predicate<Article> known) {
		return known(event, known).findAny().isPresent();
	}

	private static List<ReportView> reports(Event event, Predicate<Article> known) {
		return known(event, known).sorted(OLDEST_FIRST).map(ReportView::of).toList();
	}

	/**
	 * A participant in an event.
	 *
	 * @param actor the actor
	 * @param role the role of the actor
	 * @param citations the passages that say so
	 */
	@Schema(name = "Participant", description = "Who took part in an event, and as what")
	public record ParticipantView(@Schema(description = "Who") ActorReference actor,
			@Schema(description = "As what", example = "agent") ParticipantRole role,
			@Schema(description = "The passages that say so, one of each article") List<ArticleCitation> citations) {

		static ParticipantView of(List<Participant> same) {
			Participant first = same.getFirst();
			return new ParticipantView(ActorReference.of(first.actor()), first.role(), Named.citations(same));
		}

	}

	/**
	 * A place of an event.
	 *
	 * @param place the place
	 * @param role the role of the place in the event
	 * @param citations the passages that say so
	 * @param coordinates its point on the map, for formats that draw one; null if a point
	 * would be misleading
	 */
	@Schema(name = "EventPlace", description = "Where an event happened, began or led to")
	public record PlaceView(@Schema(description = "Where") PlaceReference place,
			@Schema(description = "The role of the place", example = "origin") PlaceRole role,
			@Schema(description = "The passages that say so, one of each article") List<ArticleCitation> citations,
			@JsonIgnore @Nullable Coordinates coordinates) {

		static PlaceView of(List<EventPlace> same) {
			EventPlace first = same.getFirst();
			return new PlaceView(PlaceReference.of(first.place()), first.role(), Named.citations(same),
					first.place().coordinates());
		}

	}

	/**
	 * A number that an article gives for an event.
	 *
	 * @param measure what it measures
	 * @param unit the unit
	 * @param stated the number in the article; null if it uses a word such as “hundreds”
	 * @param qualifier how the article qualifies it
	 * @param low the minimum
	 * @param high the maximum; null if unbounded
	 * @param when the time to which it applies; null if that is the time of the event
	 * @param attributedTo whose number it is; null if that is the source of the report
	 * @param citation the supporting citation
	 */
	@Schema(name = "Figure", description = "A number that an article gives of an event")
	record FigureView(@Schema(description = "What it measures", example = "duration") Measure measure,
			@Schema(description = "In which unit", example = "day") Unit unit,
			@Schema(description = "The number in the article; null if it uses a word such as “hundreds”",
					example = "10") @Nullable Long stated,
			@Schema(description = "How the article qualifies it; decides `low` and `high`",
					example = "exact") Qualifier qualifier,
			@Schema(description = "The minimum", example = "10") long low,
			@Schema(description = "The maximum; null if there is none", example = "10") @Nullable Long high,
			@Schema(description = "The time to which it applies; null if that is the time of the event") @Nullable FactDate when,
			@Schema(description = "Whose number it is; null if that is the source of the article's report",
					example = "Niger national television") @Nullable String attributedTo,
			@Schema(description = "The passage that gives it") ArticleCitation citation) {

		static FigureView of(Figure figure) {
			return new FigureView(figure.measure(), figure.unit(), figure.quantity().stated(),
					figure.quantity().qualifier(), figure.quantity().low(), figure.quantity().high(), figure.when(),
					figure.attributedTo(), ArticleCitation.of(figure.article(), figure.citation()));
		}

	}

	/**
	 * An event that contradicts another.
	 *
	 * @param event the contradicting event
	 * @param because why both are unlikely to be true
	 */
	@Schema(name = "Contradiction", description = "An event that contradicts another, in a researcher's judgement")
	record ContradictionView(@Schema(description = "The event") EventReference event, @Schema(
			description = "Why both can hardly be true, as a clause that follows the first event's title and \"yet\"",
			example = "the United States still holds bases in the country") String because) {

		static ContradictionView of(Contradiction contradiction) {
			return new ContradictionView(EventReference.of(contradiction.by()), contradiction.because());
		}

	}

	/**
	 * A relation of an event to another.
	 *
	 * @param relation the relation
	 * @param event the other event
	 * @param basis whether an article states it or it was inferred
	 * @param lag by how many days the later one started after the earlier one; null if
	 * nothing says so
	 * @param citation the passage that states it; null if it was inferred
	 */
	@Schema(name = "Link", description = "A link between two events")
	record LinkView(@Schema(
			description = "The relation to the other event; `led-from`, `has-part` and so on are the same seen from the other end",
			allowableValues = {
					"part-of", "led-to", "responds-to", "fulfils", "defies", "follows", "begins", "ends", "has-part",
					"led-from", "responded-by", "fulfilled-by", "defied-by", "followed-by", "begun-by", "ended-by" },
			example = "part-of") String relation, @Schema(description = "The other event") EventReference event,
			@Schema(description = "Whether an article states it, or it was inferred",
					allowableValues = { "stated", "inferred" }, example = "inferred") Basis basis,
			@Schema(description = "By how many days the later event started after the earlier one; null if nothing says so") @Nullable Lag lag,
			@Schema(description = "The passage that states it; null if it was inferred") @Nullable ArticleCitation citation){

		static LinkView of(EventLink link) {
			return of(link.relation().value(), link.to(), link);
		}

		static LinkView inverseOf(EventLink link) {
			return of(link.relation().inverse(), link.from(), link);
		}

		private static LinkView of(String relation, Event other, EventLink link) {
			ArticleCitation citation = link.citation();
			return new LinkView(relation, EventReference.of(other), (citation != null) ? Basis.STATED : Basis.INFERRED,
					link.lag(), citation);
		}

	}

	/**
	 * What one article says about an event.
	 *
	 * @param article the article
	 * @param status how far along the event was at the time of writing
	 * @param when the date that the article gives
	 * @param says what the article says, in this project's own words
	 * @param reason why it happened, according to the article; null if it gives no reason
	 * @param attributedTo the source that the article names; null if it speaks in its own
	 * voice
	 * @param via through whom the article has it; null if it names nobody
	 * @param claimed whether only one side says so, and the article does not vouch for it
	 * @param citation the supporting citation
	 */
	@Schema(name = "Report", description = "What one article says of an event")
	public record ReportView(@Schema(description = "The article") ArticleReference article,
			@Schema(description = "The status of the event at the time of writing", example = "occurred") Status status,
			@Schema(description = "The article's own date for it") FactDate when,
			@Schema(description = "What it says, in this project's own words") String says,
			@Schema(description = "Why it happened, according to the article; null if it gives no reason") @Nullable String reason,
			@Schema(description = "Who the article attributes it to; null if it makes the statement itself") @Nullable String attributedTo,
			@Schema(description = "Through whom the article has it; null if it names nobody",
					example = "AFP, quoted by Agerpres") @Nullable String via,
			@Schema(description = "Whether only one side says so, and the article does not vouch for it",
					example = "false") boolean claimed,
			@Schema(description = "The passage that says so") Citation citation) {

		static ReportView of(Report report) {
			return new ReportView(ArticleReference.of(report.article()), report.status(), report.when(), report.says(),
					report.reason(), report.attributedTo(), report.via(), report.claimed(), report.citation());
		}

	}

}
