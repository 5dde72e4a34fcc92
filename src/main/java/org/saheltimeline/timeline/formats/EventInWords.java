package org.saheltimeline.timeline.formats;

import java.util.List;
import java.util.Objects;

import org.saheltimeline.timeline.article.ArticleReference;
import org.saheltimeline.timeline.event.EventView;
import org.saheltimeline.timeline.event.EventView.ReportView;

/**
 * Describes events in words, for formats that have no fields for how certain a date is or
 * which articles support the event.
 */
public final class EventInWords {

	private EventInWords() {
	}

	/**
	 * Returns the date in words, prefixed by the status unless the event has happened.
	 */
	public static String date(EventView event) {
		String date = event.when().inWords();
		return switch (event.status()) {
			case ANNOUNCED -> "announced: " + date;
			case SCHEDULED -> "deadline: " + date;
			case ONGOING -> "under way: " + date;
			case OCCURRED -> date;
			case DISPUTED -> "disputed: " + date;
		};
	}

	/** Returns the reports; empty if they were not requested. */
	static List<ReportView> reports(EventView event) {
		return Objects.requireNonNullElse(event.reports(), List.of());
	}

	/** Returns the citation of each report. */
	static List<String> sources(EventView event) {
		return reports(event).stream()
			.map((report) -> "“%s”, paragraph %d".formatted(title(report.article()), report.citation().paragraph()))
			.toList();
	}

	private static String title(ArticleReference article) {
		return Objects.requireNonNullElse(article.title(), article.id());
	}

	/** Returns the date, summary and sources, each on its own line. */
	static String text(EventView event) {
		return String.join("\n", date(event), event.summary(), "Sources: " + String.join("; ", sources(event)));
	}

}
