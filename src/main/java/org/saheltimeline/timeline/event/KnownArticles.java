package org.saheltimeline.timeline.event;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.timeline.article.Article;

/**
 * The articles as of which events are read.
 *
 * @param by the day by which they were published; null for all articles
 */
record KnownArticles(@Nullable KnownBy by) {

	boolean include(Article article) {
		return this.by == null || !article.knownFrom().isAfter(this.by.day());
	}

	/** Returns whether one of the articles reports an event. */
	boolean report(Event event) {
		// Each event has a report, so that without a day none has to be loaded
		return this.by == null || reportsOf(event).findAny().isPresent();
	}

	/** Returns what the articles say about an event. */
	Stream<Report> reportsOf(Event event) {
		return event.reports().stream().filter((report) -> include(report.article()));
	}

}
