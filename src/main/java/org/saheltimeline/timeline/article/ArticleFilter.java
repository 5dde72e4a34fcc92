package org.saheltimeline.timeline.article;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.timeline.time.EdtfDate;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;

/**
 * Which articles, as query parameters.
 *
 * @param id which ones
 * @param date when they were published
 * @param dateMatch how the publication has to stand to that date
 * @param knownBy only what was surely published by then
 * @param q full text over titles, agencies and publishers
 * @param sort the order
 */
record ArticleFilter(
		@Parameter(description = "Ids of articles; several with commas. They come in the order of the list",
				example = "niger-army-sets-december-22") @Nullable List<String> id,
		@Parameter(description = "When they were published, as EDTF level 0 or 1",
				example = "2023-12") @Nullable EdtfDate date,
		@Parameter(
				description = "How the date of publication relates to `date`: `overlaps` (default) or `within`. Requires `date`",
				example = "overlaps") @Nullable DateMatch dateMatch,
		@Parameter(description = "Only what was certainly published by then: a day, month or year",
				example = "2023-12-31") @Nullable KnownBy knownBy,
		@Parameter(description = "Full text over titles, agencies and publishers",
				example = "December") @Nullable String q,
		@Parameter(
				description = "Sort order: `date`, `title`. Prefix with `-` for descending order. Default with `q`: best match first, for up to 500 matches; `page.sort` names the order that was used",
				example = "date") @Nullable List<String> sort) {

	References references() {
		return new References().add("id", "article", this.id);
	}

	Selection selection() {
		return Selection.of(this)
			.oneOf("article.slug", this.id)
			.where(DateMatch.of("article.published", this.date, this.dateMatch))
			.where((this.knownBy != null) ? Sql.of("article.published_latest <= ?", this.knownBy.day()) : null)
			.matching("article", this.q)
			.sorted(this.sort);
	}

}
