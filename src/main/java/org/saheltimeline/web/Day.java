package org.saheltimeline.web;

import java.time.LocalDate;
import java.util.Objects;

import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.time.Precision;

/**
 * A single day.
 *
 * @param date the day
 */
public record Day(LocalDate date) {

	/** Reads a day as ISO 8601 writes it. */
	static Day parse(String value) {
		EdtfDate date = EdtfDate.parse(value);
		if (date.precision() != Precision.DAY || date.approximate() || date.uncertain()) {
			throw InvalidValue.malformed("«%s» is no day; write for example 2023-12-12.".formatted(value));
		}
		return new Day(Objects.requireNonNull(date.earliest()));
	}

}
