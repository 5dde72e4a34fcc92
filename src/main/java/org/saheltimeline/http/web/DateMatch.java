package org.saheltimeline.http.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.time.EdtfDate;

/** How a date must relate to the requested date. */
public enum DateMatch implements Term {

	OVERLAPS("It may have been then: the two dates have a day in common", """
			daterange(%1$s_first, %1$s_last, '[]') && daterange("""),
	WITHIN("It certainly was then: every possible day lies within the requested date", """
			daterange(case %1$s_extent when 'observed' then %1$s_first else %1$s_earliest end,
			    case %1$s_extent when 'observed' then %1$s_last else %1$s_latest end, '[]') <@ daterange(""");

	private final String definition;

	private final String condition;

	DateMatch(String definition, String condition) {
		this.definition = definition;
		this.condition = condition;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/**
	 * Returns the condition that a date matches the requested one. An open end is
	 * unbounded; an unknown one reaches nowhere, but is not certain to be within
	 * anything.
	 * @param when the name of the date: the part of its column names before
	 * {@code _first}
	 * @param asked the requested date; null for any
	 * @param match how the date must relate to it; null for {@link #OVERLAPS}
	 */
	public static @Nullable Sql of(String when, @Nullable EdtfDate asked, @Nullable DateMatch match) {
		if (asked == null && match != null) {
			throw new InvalidParameters("dateMatch",
					InvalidValue.malformed("`dateMatch` is supported only together with `date`."));
		}
		if (asked == null) {
			return null;
		}
		return Sql.of(Objects.requireNonNullElse(match, OVERLAPS).condition.formatted(when))
			.then(bound(asked.earliest()))
			.then(", ")
			.then(bound(asked.latest()))
			.then(", '[]')");
	}

	private static Sql bound(@Nullable LocalDate day) {
		return (day != null) ? Sql.of("?", day) : Sql.of("null");
	}

}
