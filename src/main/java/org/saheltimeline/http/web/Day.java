package org.saheltimeline.http.web;

import java.time.LocalDate;
import java.util.Objects;

import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.vocabulary.time.Precision;

/**
 * A single day.
 *
 * @param date the day
 */
public record Day(LocalDate date) {

	/** Parses a day in the years 0001 to 9999. */
	static Day parse(String value) {
		EdtfDate date = EdtfDate.parse(value);
		if (value.contains("/") || !date.isPlain(Precision.DAY)) {
			throw InvalidValue.malformed("\"%s\" is not a day. Write it as in 2023-12-12.".formatted(value));
		}
		return new Day(Objects.requireNonNull(date.earliest()));
	}

}
