package org.saheltimeline.http.web;

import java.time.LocalDate;
import java.util.Objects;

import org.saheltimeline.timeline.time.EdtfDate;
import org.saheltimeline.timeline.time.Precision;

/**
 * The second clock: the last day whose publications count as known.
 *
 * @param day that day, inclusive
 */
public record KnownBy(LocalDate day) {

	/** Reads a day, a month or a year; a month or a year is known at its end. */
	static KnownBy parse(String value) {
		EdtfDate date = EdtfDate.parse(value);
		if (value.contains("/") || !date.isPlain(Precision.DAY, Precision.MONTH, Precision.YEAR)) {
			throw InvalidValue.malformed(
					"\"%s\" is not a day, month or year. Write it as in 2023-12-10, 2023-12 or 2023.".formatted(value));
		}
		return new KnownBy(Objects.requireNonNull(date.latest()));
	}

}
