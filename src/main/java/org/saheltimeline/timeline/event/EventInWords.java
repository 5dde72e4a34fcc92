package org.saheltimeline.timeline.event;

import java.util.List;
import java.util.Objects;

import org.saheltimeline.timeline.event.EventView.ReportView;

/**
 * What formats without fields for it say of an event in words: how sure its date is, and
 * which articles it rests on.
 */
final class EventInWords {

	private EventInWords() {
	}

	/** The date, and whether that is when it happened or when it should. */
	static String date(EventView event) {
		String date = event.when().inWords();
		return switch (event.status()) {
			case ANNOUNCED -> "announced: " + date;
			case SCHEDULED -> "deadline: " + date;
			case ONGOING -> "under way: " + date;
			case OCCURRED -> date;
			case DISPUTED -> "disputed: " + date;
		};
	}

	/** Its reports; none where they were not asked for. */
	static List<ReportView> reports(EventView event) {
		return Objects.requireNonNullElse(event.reports(), List.of());
	}

	/** The citations of its reports, one each. */
	static List<String> sources(EventView event) {
		return reports(event).stream()
			.map((report) -> "%s, paragraph %d".formatted(report.article().id(), report.citation().paragraph()))
			.toList();
	}

	/** Date, summary and sources, a line each. */
	static String text(EventView event) {
		return String.join("\n", date(event), event.summary(), "Sources: " + String.join("; ", sources(event)));
	}

}
