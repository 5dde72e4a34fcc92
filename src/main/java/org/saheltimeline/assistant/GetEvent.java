package org.saheltimeline.assistant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.article.Articles;
import org.saheltimeline.timeline.conflict.ConflictView;
import org.saheltimeline.timeline.conflict.Conflicts;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.FigureView;
import org.saheltimeline.timeline.event.EventView.ReportView;
import org.saheltimeline.timeline.event.Events;
import org.saheltimeline.timeline.event.LinkView;
import org.saheltimeline.timeline.formats.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives one event with its evidence. */
@Component
@Order(2)
class GetEvent implements Tool<GetEvent.Question> {

	private final Events events;

	private final Articles articles;

	private final Conflicts conflicts;

	GetEvent(Events events, Articles articles, Conflicts conflicts) {
		this.events = events;
		this.articles = articles;
		this.conflicts = conflicts;
	}

	@Override
	public String name() {
		return "get_event";
	}

	@Override
	public String title() {
		return "Get an event with its evidence";
	}

	@Override
	public String description() {
		return """
				Gives one event: its date and status, who took part, where, its figures, what each article says with the \
				paragraph to cite, related events, and where articles disagree about it.""";
	}

	@Override
	public Class<Question> question() {
		return Question.class;
	}

	@Override
	public String answer(Question question) {
		KnownBy knownBy = question.knownBy();
		EventView event = this.events.get(question.id(), knownBy);
		List<ReportView> reports = Objects.requireNonNullElse(event.reports(), List.of());
		List<LinkView> links = Objects.requireNonNullElse(event.links(), List.of());
		Sources sources = Sources.of(this.articles,
				Stream.concat(reports.stream().map((report) -> report.article().id()),
						event.figures().stream().map((figure) -> figure.citation().article().id())));
		return new Lines().add("%s%s".formatted(event.title(), Lines.asOf(knownBy)))
			.add("When: %s (%s)".formatted(event.when().inWords(),
					Lines.joined(Words.of(event.status()), (event.claimed()) ? "claimed by one side only" : null)))
			.add(event.summary())
			.addAll("Who", event.participants()
				.stream()
				.map((one) -> "%s (%s), id %s".formatted(one.actor().name(), Words.of(one.role()), one.actor().id()))
				.toList())
			.addAll("Where", event.places()
				.stream()
				.map((one) -> "%s (%s), id %s".formatted(one.place().name(), Words.of(one.role()), one.place().id()))
				.toList())
			.addAll("Figures", event.figures().stream().map((figure) -> figure(figure, sources)).toList())
			.addAll("What articles say", reports.stream().map((report) -> report(report, sources)).toList())
			.addAll("Related events",
					links.stream()
						.map((link) -> "%s “%s”, id %s".formatted(Words.relation(link.relation()), link.event().title(),
								link.event().id()))
						.toList())
			.addAll("Where articles disagree",
					this.conflicts.about(List.of(event.id()), knownBy).stream().map(ConflictView::detail).toList())
			.add("Page: %s".formatted(Lines.page(knownBy, "events", event.id())))
			.toString();
	}

	private static String figure(FigureView figure, Sources sources) {
		return "%s: %s. %s".formatted(Words.of(figure.measure()),
				Lines.joined(Words.figure(figure),
						(figure.attributedTo() != null) ? "according to " + figure.attributedTo() : null),
				sources.cite(figure.citation()));
	}

	private static String report(ReportView report, Sources sources) {
		return "%s: %s (%s)%s %s".formatted(sources.cite(report.article().id(), report.citation().paragraph()),
				report.says(),
				Lines.joined("date given: " + report.when().inWords(), Words.of(report.status()),
						(report.attributedTo() != null) ? "according to " + report.attributedTo() : null,
						(report.via() != null) ? "via " + report.via() : null,
						(report.claimed()) ? "claimed by one side only" : null),
				Lines.reason(report.reason()), Sources.link(report.article().id(), report.citation().paragraph()));
	}

	/**
	 * Which event.
	 *
	 * @param id its id
	 * @param knownBy latest publication date to consider
	 */
	record Question(@Parameter(
			description = "Id of the event, as in the answers of search_timeline, such as last-french-troops-leave-niger") String id,
			@Parameter(description = Tool.KNOWN_BY) @Nullable KnownBy knownBy) {

	}

}
