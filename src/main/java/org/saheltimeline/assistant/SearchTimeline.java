package org.saheltimeline.assistant;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Page;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.event.EventFilter;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.ReportView;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.formats.Words;
import org.saheltimeline.vocabulary.time.EdtfDate;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds events. */
@Component
@Order(1)
class SearchTimeline implements Tool<SearchTimeline.Question> {

	private static final int DEFAULT_LIMIT = 8;

	private final Events events;

	private final Articles articles;

	SearchTimeline(Events events, Articles articles) {
		this.events = events;
		this.articles = articles;
	}

	@Override
	public String name() {
		return "search_timeline";
	}

	@Override
	public String title() {
		return "Search the timeline";
	}

	@Override
	public String description() {
		return """
				Finds events about the withdrawal of French and US troops from Niger and the Sahel: what happened, when, \
				and how certain it is, each with its id, its source and a page to link to. Every parameter is optional; \
				different ones are combined. Ordered by date, or by best match if `q` is given; with `date`, first what certainly happened then.""";
	}

	@Override
	public Class<Question> question() {
		return Question.class;
	}

	@Override
	public String answer(Question question) {
		EventFilter filter = question.filter();
		int limit = Objects.requireNonNullElse(question.limit(), DEFAULT_LIMIT);
		List<EventView> certain = (question.date() != null) ? this.events.first(filter.within(), limit).items()
				: List.of();
		Page<EventView> found = this.events.first(filter, limit + certain.size());
		Set<String> named = certain.stream().map(EventView::id).collect(Collectors.toSet());
		List<EventView> others = found.items()
			.stream()
			.filter((event) -> !named.contains(event.id()))
			.limit(limit - certain.size())
			.toList();
		if (certain.isEmpty() && others.isEmpty()) {
			return "No events match%s. Try fewer words, another spelling, or a wider `date`."
				.formatted(Lines.asOf(question.knownBy()));
		}
		int shown = certain.size() + others.size();
		boolean more = found.page().next() != null || found.items().size() > shown;
		Lines lines = new Lines().add("%s%s%s.%s".formatted((shown == 1) ? "1 event" : shown + " events",
				(question.q() != null) ? ", best match first" : ", by date", Lines.asOf(question.knownBy()),
				(more) ? " There are more: narrow the question, or raise `limit`." : ""));
		Sources sources = Sources.of(this.articles,
				Stream.of(certain, others)
					.flatMap(List::stream)
					.flatMap((event) -> reports(event).stream())
					.map((report) -> report.article().id()));
		if (!certain.isEmpty() && !others.isEmpty()) {
			lines.add("").add("Certainly in that time:");
		}
		certain.forEach((event) -> add(event, question.knownBy(), sources, lines));
		if (question.date() != null && !others.isEmpty()) {
			lines.add("").add("Possibly in that time, planned for it, or lasting longer:");
		}
		others.forEach((event) -> add(event, question.knownBy(), sources, lines));
		return lines.toString();
	}

	private static void add(EventView event, @Nullable KnownBy knownBy, Sources sources, Lines lines) {
		ReportView first = reports(event).getFirst();
		lines.add("")
			.add(event.title())
			.add("  %s (%s)".formatted(event.when().inWords(),
					Lines.joined(Words.of(event.status()), (event.claimed()) ? "claimed by one side only" : null)))
			.add("  Source: %s%s".formatted(sources.cite(first.article().id(), first.citation().paragraph()),
					more(event)))
			.add("  id: %s".formatted(event.id()))
			.add("  %s".formatted(Lines.page(knownBy, "events", event.id())));
	}

	private static List<ReportView> reports(EventView event) {
		return Objects.requireNonNullElse(event.reports(), List.of());
	}

	private static String more(EventView event) {
		int more = reports(event).size() - 1;
		return (more > 0) ? "; %d more".formatted(more) : "";
	}

	/**
	 * What to look for.
	 *
	 * @param q words
	 * @param date when it happened
	 * @param kind kinds of event
	 * @param actor who took part
	 * @param place where
	 * @param knownBy latest publication date to consider
	 * @param limit how many
	 */
	record Question(@Parameter(
			description = "Words to look for in titles, summaries, and names of people and places. Supports \"exact phrases\", or, -not") @Nullable String q,
			@Parameter(
					description = "When it happened: a day, month or year, or a range such as 2023-10/2023-12. Includes what may have happened then") @Nullable EdtfDate date,
			@Parameter(description = "Kinds of event, separated by commas") @Nullable List<EventKind> kind,
			@Parameter(
					description = "Ids of actors who took part, separated by commas, such as france, united-states, mohamed-bazoum") @Nullable List<String> actor,
			@Parameter(
					description = "Ids of places, including all places within them, separated by commas, such as niger, niamey, sahel") @Nullable List<String> place,
			@Parameter(description = Tool.KNOWN_BY) @Nullable KnownBy knownBy,
			@Parameter(description = "How many events at most, 1 to 20; 8 by default") @Min(value = 1,
					message = "is too small. `limit` goes from 1 to 20") @Max(value = 20,
							message = "is too large. `limit` goes from 1 to 20") @Nullable Integer limit) {

		EventFilter filter() {
			return EventFilter.of(this.q, this.date, this.kind, this.actor, this.place, this.knownBy);
		}

	}

}
