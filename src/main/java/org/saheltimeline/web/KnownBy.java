package org.saheltimeline.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.time.EdtfException;
import org.saheltimeline.time.Precision;

/**
 * The second clock: the last day whose publications count as known.
 *
 * @param day that day, inclusive
 */
public record KnownBy(LocalDate day) {

	private static final Pattern PLAIN = Pattern.compile("[0-9-]+");

	private static final Set<Precision> ALLOWED = EnumSet.of(Precision.DAY, Precision.MONTH, Precision.YEAR);

	/** Reads a day, a month or a year; a month or a year is known at its end. */
	static KnownBy parse(String value) {
		EdtfDate date = read(value);
		if (date == null || !ALLOWED.contains(date.precision()) || !PLAIN.matcher(value).matches()) {
			throw InvalidValue.malformed(
					"«%s» is no day, month or year; write for example 2023-12-10, 2023-12 or 2023.".formatted(value));
		}
		return new KnownBy(Objects.requireNonNull(date.latest()));
	}

	private static @Nullable EdtfDate read(String value) {
		try {
			return EdtfDate.parse(value);
		}
		catch (EdtfException ex) {
			return null;
		}
	}

}
