package org.saheltimeline.http.web;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.vocabulary.codebook.Term;
import org.saheltimeline.vocabulary.time.EdtfDate;

/** How a date must relate to the requested date. */
public enum DateMatch implements Term {

	OVERLAPS("It may have been then: the two dates have a day in common", "&&"),
	WITHIN("It certainly was then: every possible day lies within the requested date", "<@");

	private final String definition;

	private final String operator;

	DateMatch(String definition, String operator) {
		this.definition = definition;
		this.operator = operator;
	}

	@Override
	public String definition() {
		return this.definition;
	}

	/**
	 * Returns the condition that a date matches the requested one. An open end is
	 * unbounded.
	 * @param when the name of the date: the part of its column names before
	 * {@code _earliest}
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
		return Sql
			.of("daterange(%1$s_earliest, %1$s_latest, '[]') %2$s daterange(".formatted(when,
					Objects.requireNonNullElse(match, OVERLAPS).operator))
			.then(bound(asked.earliest()))
			.then(", ")
			.then(bound(asked.latest()))
			.then(", '[]')");
	}

	private static Sql bound(@Nullable LocalDate day) {
		return (day != null) ? Sql.of("?", day) : Sql.of("null");
	}

}
