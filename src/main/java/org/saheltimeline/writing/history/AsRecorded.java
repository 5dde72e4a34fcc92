package org.saheltimeline.writing.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;

import org.saheltimeline.http.web.InvalidParameters;
import org.saheltimeline.http.web.InvalidValue;

/**
 * The query parameter for what was recorded when.
 *
 * @param asRecorded a version of the data, or an instant in ISO 8601
 */
record AsRecorded(String asRecorded) {

	/** Those of four digits; the database does not know all that Java knows. */
	private static final ValueRange YEARS = ValueRange.of(1, 9999);

	/** Returns the version of the data that it asks for. */
	long version(Revisions revisions) {
		return Numbers.positive(this.asRecorded)
			.map((version) -> requireRecorded(version, revisions.newest()))
			.orElseGet(() -> revisions.at(instant()));
	}

	private static long requireRecorded(long version, long newest) {
		if (version > newest) {
			throw new InvalidParameters("asRecorded", InvalidValue
				.malformed("There is no version %d of the data yet. The newest is %d.".formatted(version, newest)));
		}
		return version;
	}

	private Instant instant() {
		try {
			Instant instant = Instant.parse(this.asRecorded);
			if (YEARS.isValidValue(instant.atZone(ZoneOffset.UTC).getYear())) {
				return instant;
			}
		}
		catch (DateTimeException ex) {
			// Reported below
		}
		throw new InvalidParameters("asRecorded", InvalidValue.malformed(
				"\"%s\" is neither a version of the data, such as 2, nor an instant, such as 2026-12-01T12:00:00Z."
					.formatted(this.asRecorded)));
	}

}
