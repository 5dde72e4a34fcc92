package org.saheltimeline.timeline.troops;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.Country;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.time.EdtfDate;

/**
 * Query parameters that select troop counts. Commas within a parameter mean OR; different
 * parameters are combined with AND.
 *
 * @param id ids of the troop counts
 * @param date date of the count
 * @param dateMatch how the date of the count must relate to {@code date}
 * @param knownBy latest publication date to consider
 * @param force actors whose troops they are
 * @param place places where they are, including all places within
 * @param country countries where they are
 * @param measure what is counted
 * @param article articles that give the count
 * @param sort sort order
 */
record TroopCountFilter(
		@Parameter(description = "Ids of troop counts; several with commas. They come in the order of the list",
				example = "niger-french-157-left") @Nullable List<String> id,
		@Parameter(
				description = "Of what day the count is, as EDTF: a day, month, year, season, interval or set of one range",
				example = "2023-12") @Nullable EdtfDate date,
		@Parameter(
				description = "How its day relates to `date`: `overlaps` (it may have been then; the default) or `within` (it certainly was). Requires `date`",
				example = "overlaps") @Nullable DateMatch dateMatch,
		@Parameter(description = "What was known then: only what articles published by that day, month or year say",
				example = "2023-12-31") @Nullable KnownBy knownBy,
		@Parameter(
				description = "Id of the actor whose troops they are; several with commas. Articles count by state (`france`), not by armed force",
				example = "france") @Nullable List<String> force,
		@Parameter(description = "Id of a place where they are, including all places within it; several with commas",
				example = "niger") @Nullable List<String> place,
		@Parameter(
				description = "Country of the place, ISO 3166-1 alpha-2 or alpha-3, in either case; several with commas",
				example = "NE") @Nullable List<Country> country,
		@Parameter(description = "What is counted: `present`, `departed`, `planned`; several with commas",
				example = "present,departed") @Nullable List<TroopMeasure> measure,
		@Parameter(description = "Id of the article that says so; several with commas",
				example = "niger-army-sets-december-22") @Nullable List<String> article,
		@Parameter(
				description = "Sort order: `date`, `reported`, `force`, `place`. Prefix with `-` for descending order.",
				example = "date") @Nullable List<String> sort) {

	static TroopCountFilter of(@Nullable String force, @Nullable String place, @Nullable String article,
			@Nullable KnownBy knownBy) {
		return new TroopCountFilter(null, null, null, knownBy, one(force), one(place), null, null, one(article),
				List.of("date"));
	}

	private static @Nullable List<String> one(@Nullable String id) {
		return (id != null) ? List.of(id) : null;
	}

	References references() {
		return new References().add("id", "troop_count", this.id)
			.add("force", "actor", this.force)
			.addWithin("place", this.place)
			.add("article", "article", this.article);
	}

	Selection selection(Keys keys) {
		return Selection.of(this)
			.oneOf("troop_count.slug", this.id)
			.where(DateMatch.of("troop_count.when", this.date, this.dateMatch))
			.where((this.knownBy != null) ? Sql.of("article.published_latest <= ?", this.knownBy.day()) : null)
			.oneOf("troop_count.force_id", (this.force != null) ? keys.of("force") : null)
			.oneOf("troop_count.place_id", (this.place != null) ? keys.of("place") : null)
			.where(Country.in("place.country", this.country))
			.oneOf("troop_count.measure", this.measure)
			.oneOf("troop_count.article_id", (this.article != null) ? keys.of("article") : null)
			.sorted(this.sort);
	}

}
