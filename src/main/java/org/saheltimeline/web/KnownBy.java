package org.saheltimeline.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.time.Precision;

/**
 * The second clock: the last day whose publications count as known.
 *
 * @param day that day, inclusive
 */
public record KnownBy(LocalDate day) {

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.DAY, Precision.MONTH, Precision.YEAR);

	/** Reads a day, a month or a year; a month or a year is known at its end. */
	static KnownBy parse(String value) {
		EdtfDate date = EdtfDate.parse(value);
		if (!ALLOWED.contains(date.precision()) || date.approximate() || date.uncertain()) {
			throw InvalidValue.malformed(
					"«%s» is no day, month or year; write for example 2023-12-10, 2023-12 or 2023.".formatted(value));
		}
		return new KnownBy(Objects.requireNonNull(date.latest()));
	}

}
