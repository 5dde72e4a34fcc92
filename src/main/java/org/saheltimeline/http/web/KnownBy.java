package org.saheltimeline.http.web;

import java.time.LocalDate;
import java.util.Objects;

import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.vocabulary.time.Precision;

/**
 * The day as of which the timeline is read: only what was published by its end counts as
 * known.
 *
 * @param day the last day of publication that counts
 */
public record KnownBy(LocalDate day) {

	/** Parses a day, month or year; a month or year means its last day. */
	public static KnownBy parse(String value) {
		EdtfDate date = EdtfDate.parse(value);
		if (value.contains("/") || !date.isPlain(Precision.DAY, Precision.MONTH, Precision.YEAR)) {
			throw InvalidValue.malformed(
					"\"%s\" is not a day, month or year. Write it as in 2023-12-10, 2023-12 or 2023.".formatted(value));
		}
		return new KnownBy(Objects.requireNonNull(date.latest()));
	}

}
