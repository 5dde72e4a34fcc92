package org.saheltimeline.http.web;

import java.time.LocalDate;

import org.saheltimeline.vocabulary.time.EdtfDate;

/**
 * A period of whole days.
 *
 * @param from the first day
 * @param to the last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

	/** Parses any EDTF date that is bounded on both sides. */
	static Period parse(String value) {
		EdtfDate date = EdtfDate.parse(value);
		LocalDate from = date.earliest();
		LocalDate to = date.latest();
		if (from == null || to == null) {
			throw InvalidValue.malformed(
					"\"%s\" has an open end. Give a first and a last day, as in 2023-07/2024-08.".formatted(value));
		}
		return new Period(from, to);
	}

}
