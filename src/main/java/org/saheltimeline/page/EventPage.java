package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.ConflictView.ReportSide;
import org.saheltimeline.timeline.event.Dating;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.FigureView;
import org.saheltimeline.timeline.event.EventView.ParticipantView;
import org.saheltimeline.timeline.event.EventView.PlaceView;
import org.saheltimeline.timeline.event.EventView.ReportView;
import org.saheltimeline.timeline.event.LinkView;
import org.saheltimeline.timeline.formats.EventInWords;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.vocabulary.time.Basis;
import org.saheltimeline.vocabulary.time.FactDate;

import org.springframework.util.StringUtils;

/**
 * What the page of an event shows.
 *
 * @param event the event
 * @param when its date in words
 * @param lastReported the day of the newest report in words
 * @param asOf the day by which it was known, in words; null for what is known now
 * @param dating what each bound of its date follows from
 * @param reports what each article says
 * @param participants who took part
 * @param places where it happened
 * @param figures the numbers that articles give
 * @param links how it stands to other events
 * @param conflicts where articles disagree about it
 * @param reference how to cite it
 */
record EventPage(EventView event, String when, String lastReported, @Nullable String asOf, List<Bound> dating,
		List<Said> reports, List<Part> participants, List<Part> places, List<Figure> figures, List<Link> links,
		List<Conflict> conflicts, Reference reference) {

	/**
	 * @param events the titles of other events, by their ids
	 * @param articles what articles are about, by their ids
	 */
	static EventPage of(EventView event, SecondClock clock, List<ConflictView> conflicts, Map<String, String> events,
			Map<String, String> articles, Reference reference) {
		return new EventPage(event, EventInWords.date(event), FactDate.inWords(event.lastReported()), clock.inWords(),
				bounds(event.dating(), event.id(), events, articles),
				present(event.reports()).stream().map((report) -> Said.of(report, articles)).toList(),
				event.participants().stream().map((participant) -> Part.of(participant, articles)).toList(),
				event.places().stream().map((place) -> Part.of(place, articles)).toList(),
				event.figures().stream().map((figure) -> Figure.of(figure, articles)).toList(),
				present(event.links()).stream().map((link) -> Link.of(link, articles)).toList(),
				conflicts.stream().map((conflict) -> Conflict.of(conflict, articles)).toList(), reference);
	}

	private static <T> List<T> present(@Nullable List<T> part) {
		return Objects.requireNonNullElse(part, List.of());
	}

	/** Returns the ids of the other events that the page names. */
	static Set<String> otherEvents(EventView event) {
		Set<String> events = new TreeSet<>();
		for (Dating.Bound bound : bounds(event.dating())) {
			events.add(bound.report().event());
		}
		return events;
	}

	/** Returns the ids of the articles that the page cites. */
	static Set<String> articles(EventView event, List<ConflictView> conflicts) {
		Set<String> articles = new TreeSet<>();
		present(event.reports()).forEach((report) -> articles.add(report.article().id()));
		bounds(event.dating()).forEach((bound) -> articles.add(bound.report().article()));
		Stream
			.of(event.participants().stream().flatMap((part) -> part.citations().stream()),
					event.places().stream().flatMap((part) -> part.citations().stream()),
					event.figures().stream().map(FigureView::citation),
					present(event.links()).stream().flatMap((link) -> Stream.ofNullable(link.citation())))
			.flatMap((citations) -> citations)
			.map(ArticleCitation::article)
			.forEach((article) -> articles.add(article.id()));
		conflicts.forEach((conflict) -> conflict.articles().forEach(articles::add));
		return articles;
	}

	private static List<Dating.Bound> bounds(@Nullable Dating dating) {
		return (dating == null) ? List.of()
				: Stream.of(dating.earliest(), dating.latest(), dating.surelyFrom(), dating.surelyTo())
					.filter(Objects::nonNull)
					.toList();
	}

	private static List<Bound> bounds(@Nullable Dating dating, String event, Map<String, String> events,
			Map<String, String> articles) {
		if (dating == null) {
			return List.of();
		}
		Dating.Bound earliest = dating.earliest();
		if (earliest != null && earliest.equals(dating.latest())) {
			return List.of(Bound.of("On", earliest, event, events, articles));
		}
		List<Bound> bounds = new ArrayList<>();
		add(bounds, "Not before", earliest, event, events, articles);
		add(bounds, "Not after", dating.latest(), event, events, articles);
		add(bounds, "Certainly under way from", dating.surelyFrom(), event, events, articles);
		add(bounds, "Certainly until", dating.surelyTo(), event, events, articles);
		return bounds;
	}

	private static void add(List<Bound> bounds, String what, Dating.@Nullable Bound bound, String event,
			Map<String, String> events, Map<String, String> articles) {
		if (bound != null) {
			bounds.add(Bound.of(what, bound, event, events, articles));
		}
	}

	/**
	 * A bound of the date, and what it follows from.
	 *
	 * @param what the kind of bound in words
	 * @param day the bound in words
	 * @param relation the relation to the event that the report is about; null if it is
	 * about this one
	 * @param event the id of the event that the report is about
	 * @param title its title
	 * @param article the id of the article
	 * @param about what the article is about
	 */
	record Bound(String what, String day, @Nullable String relation, String event, String title, String article,
			String about) {

		static Bound of(String what, Dating.Bound bound, String event, Map<String, String> events,
				Map<String, String> articles) {
			LocalDate day = bound.day();
			Dating.LinkId link = bound.link();
			String other = bound.report().event();
			boolean isDirect = link != null && link.event().equals(other);
			String relation = (link == null || other.equals(event)) ? null
					: (isDirect) ? "this event " + Words.relation(link.relation()) : "it is bound up with";
			return new Bound(what, FactDate.inWords(day), relation, other, events.getOrDefault(other, other),
					bound.report().article(),
					articles.getOrDefault(bound.report().article(), bound.report().article()));
		}

	}

	/**
	 * What an article says about the event.
	 *
	 * @param report the report
	 * @param status the status at the time of writing, in words
	 * @param when the date that the article gives, in words
	 * @param dated what that date is based on
	 * @param source where it says so
	 */
	record Said(ReportView report, String status, String when, Basis dated, Source source) {

		static Said of(ReportView report, Map<String, String> articles) {
			return new Said(report, Words.of(report.status()), report.when().inWords(), report.when().basis(),
					Source.of(report.article(), report.citation(), articles));
		}

	}

	/**
	 * An actor or a place, and its role.
	 *
	 * @param id the id
	 * @param name the name
	 * @param role the role, as a clause that follows the name
	 * @param sources where articles say so
	 */
	record Part(String id, String name, String role, List<Source> sources) {

		static Part of(ParticipantView participant, Map<String, String> articles) {
			return new Part(participant.actor().id(), participant.actor().name(),
					StringUtils.uncapitalize(participant.role().definition()),
					sources(participant.citations(), articles));
		}

		static Part of(PlaceView place, Map<String, String> articles) {
			return new Part(place.place().id(), place.place().name(),
					StringUtils.uncapitalize(place.role().definition()), sources(place.citations(), articles));
		}

		private static List<Source> sources(List<ArticleCitation> citations, Map<String, String> articles) {
			return citations.stream().map((citation) -> Source.of(citation, articles)).toList();
		}

	}

	/**
	 * A number that an article gives.
	 *
	 * @param measure what it measures, in words
	 * @param number the number in words
	 * @param range the range that it may lie in; null if it is exact
	 * @param when the time to which it applies, in words; null for that of the event
	 * @param attributedTo whose number it is; null if that is the source of the report
	 * @param source where the article gives it
	 */
	record Figure(String measure, String number, @Nullable String range, @Nullable String when,
			@Nullable String attributedTo, Source source) {

		static Figure of(FigureView figure, Map<String, String> articles) {
			FactDate when = figure.when();
			return new Figure(Words.of(figure.measure()), Words.figure(figure), Words.range(figure),
					(when != null) ? when.inWords() : null, figure.attributedTo(),
					Source.of(figure.citation(), articles));
		}

	}

	/**
	 * A relation to another event.
	 *
	 * @param relation the relation in words
	 * @param id the id of the other event
	 * @param title its title
	 * @param lag how far apart they are, in words; null if nothing says so
	 * @param source where an article states it; null if it was inferred
	 */
	record Link(String relation, String id, String title, @Nullable String lag, @Nullable Source source) {

		static Link of(LinkView link, Map<String, String> articles) {
			ArticleCitation citation = link.citation();
			return new Link(Words.relation(link.relation()), link.event().id(), link.event().title(),
					Words.lag(link.lag()), (citation != null) ? Source.of(citation, articles) : null);
		}

	}

	/**
	 * A disagreement between articles.
	 *
	 * @param detail what differs, in one sentence
	 * @param sides the reports that disagree
	 */
	record Conflict(String detail, List<Side> sides) {

		static Conflict of(ConflictView conflict, Map<String, String> articles) {
			return new Conflict(conflict.detail(),
					conflict.reports().stream().map((side) -> Side.of(side, articles)).toList());
		}

	}

	/**
	 * One side of a disagreement.
	 *
	 * @param report what the article says
	 * @param when the date that it gives, in words
	 * @param source where it says so
	 */
	record Side(ReportSide report, String when, Source source) {

		static Side of(ReportSide report, Map<String, String> articles) {
			return new Side(report, report.when().inWords(), Source.of(report.article(), report.citation(), articles));
		}

	}

}
