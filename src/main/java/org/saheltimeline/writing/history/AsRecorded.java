package org.saheltimeline.writing.history;

import java.time.DateTimeException;
import java.time.Instant;

import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;
import org.saheltimeline.http.web.NotFound;

/**
 * The query parameter for what was recorded when.
 *
 * @param asRecorded a version of the data, or an instant in ISO 8601
 */
record AsRecorded(String asRecorded) {

	/** A number from 1, or an instant of these two millennia in UTC (RFC 3339). */
	static final String PATTERN = "^([1-9][0-9]{0,17}|[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z)$";

	/** Returns the version of the data that it asks for. */
	long version(Revisions revisions) {
		return Numbers.positive(this.asRecorded)
			.map((version) -> requireRecorded(version, revisions.newest()))
			.orElseGet(() -> revisions.at(instant()));
	}

	private static long requireRecorded(long version, long newest) {
		if (version > newest) {
			throw new NotFound("asRecorded", InvalidValue
				.malformed("There is no version %d of the data yet. The newest is %d.".formatted(version, newest)));
		}
		return version;
	}

	private Instant instant() {
		try {
			if (this.asRecorded.matches(PATTERN)) {
				return Instant.parse(this.asRecorded);
			}
		}
		catch (DateTimeException ex) {
			// Reported like any other text
		}
		throw new InvalidParameters("asRecorded", InvalidValue.malformed(
				"\"%s\" is neither a version of the data, such as 2, nor an instant, such as 2026-12-01T12:00:00Z."
					.formatted(this.asRecorded)));
	}

}
