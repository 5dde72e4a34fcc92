package org.saheltimeline.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * A single day.
 *
 * @param date the day
 */
public record Day(LocalDate date) {

	/** Reads a day as ISO 8601 writes it. */
	static Day parse(String value) {
		try {
			return new Day(LocalDate.parse(value));
		}
		catch (DateTimeParseException ex) {
			throw InvalidValue.malformed("«%s» is no day; write for example 2023-12-12.".formatted(value));
		}
	}

}
