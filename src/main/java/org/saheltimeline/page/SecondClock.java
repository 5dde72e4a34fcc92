package org.saheltimeline.page;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.time.FactDate;

/**
 * The query parameter for what was known when, as in the API.
 *
 * @param knownBy latest publication date to consider; null for everything
 */
record SecondClock(@Nullable KnownBy knownBy) {

	/** Returns the parameter as a query; empty if everything is considered. */
	String query() {
		return (this.knownBy != null) ? "?knownBy=" + this.knownBy.day() : "";
	}

	/** Returns the day in words; null if everything is considered. */
	@Nullable String inWords() {
		return (this.knownBy != null) ? FactDate.inWords(this.knownBy.day()) : null;
	}

}
