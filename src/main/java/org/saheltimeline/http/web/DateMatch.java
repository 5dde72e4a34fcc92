package org.saheltimeline.http.web;

import java.time.LocalDate;

import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.codebook.Term;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.timeline.time.EdtfDate;
import org.saheltimeline.timeline.time.FactDate;

/** How a date has to stand to the one asked for. */
public enum DateMatch implements Term {

	OVERLAPS("It may have been then: the two dates share a day", "&&"),
	WITHIN("It surely was then: no day of the date lies outside of the one asked for", "<@");

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

	/** Refuses to ask how a date has to stand to none. */
	public static void check(@Nullable EdtfDate date, @Nullable DateMatch match) {
		if (match != null && date == null) {
			throw new InvalidParameters("dateMatch",
					InvalidValue.malformed("`dateMatch` is supported only together with `date`."));
		}
	}

	/**
	 * The rows whose date stands so to the one asked for; an open end reaches beyond
	 * every day.
	 */
	public Predicate of(Path<FactDate> when, EdtfDate asked, HibernateCriteriaBuilder criteria) {
		String pattern = "(daterange(?, ?, '[]') %s daterange(nullif(?, '')::date, nullif(?, '')::date, '[]'))"
			.formatted(this.operator);
		return Sql.condition(criteria, pattern, when.get("earliest"), when.get("latest"), bound(asked.earliest()),
				bound(asked.latest()));
	}

	private static String bound(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

}
