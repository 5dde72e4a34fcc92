package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.actor.ActorReference;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.place.Coordinates;
import org.saheltimeline.timeline.place.PlaceKind;
import org.saheltimeline.timeline.place.PlaceReference;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * An event as returned by the API: the date and status of one {@link EventState}, and
 * what the articles known at the time report.
 *
 * @param id the slug
 * @param kind the kind of event
 * @param status how far along it was, as far as was known
 * @param claimed whether it rests on what one side says alone: no article vouches for it
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
		@Schema(description = "Whether it rests on what one side says alone: no article vouches for it",
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
		KnownArticles known = new KnownArticles(knownBy);
		List<Report> reports = known.reportsOf(event).sorted(OLDEST_FIRST).toList();
		return new EventView(event.slug(), event.kind(), state.status(), reports.stream().allMatch(Report::claimed),
				event.title(), event.summary(), state.when(), reports.getLast().article().knownFrom(),
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
				event.figures()
					.stream()
					.filter((figure) -> known.include(figure.article()))
					.map(FigureView::of)
					.toList(),
				event.contradictedBy()
					.stream()
					.filter((other) -> known.report(other.by()))
					.map(ContradictionView::of)
					.toList(),
				(include.contains(EventInclude.DATING)) ? state.dating() : null,
				(include.contains(EventInclude.LINKS)) ? LinkView.of(event, known) : null,
				(include.contains(EventInclude.REPORTS)) ? reports.stream().map(ReportView::of).toList() : null,
				event.version(), event.updatedAt());
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
	 * @param kind what kind of place it is, for formats that draw it
	 * @param coordinates its point on the map, for formats that draw one; null if a point
	 * would be misleading
	 */
	@Schema(name = "EventPlace", description = "Where an event happened, began or led to")
	public record PlaceView(@Schema(description = "Where") PlaceReference place,
			@Schema(description = "The role of the place", example = "origin") PlaceRole role,
			@Schema(description = "The passages that say so, one of each article") List<ArticleCitation> citations,
			@JsonIgnore PlaceKind kind, @JsonIgnore @Nullable Coordinates coordinates) {

		static PlaceView of(List<EventPlace> same) {
			EventPlace first = same.getFirst();
			return new PlaceView(PlaceReference.of(first.place()), first.role(), Named.citations(same),
					first.place().kind(), first.place().coordinates());
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
	public record FigureView(@Schema(description = "What it measures", example = "duration") Measure measure,
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
	public record ContradictionView(@Schema(description = "The event") EventReference event, @Schema(
			description = "Why both can hardly be true, as a clause that follows the first event's title and \"yet\"",
			example = "the United States still holds bases in the country") String because) {

		static ContradictionView of(Contradiction contradiction) {
			return new ContradictionView(EventReference.of(contradiction.by()), contradiction.because());
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
