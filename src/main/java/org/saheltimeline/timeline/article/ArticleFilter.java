package org.saheltimeline.timeline.article;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.DateMatch;
import org.saheltimeline.http.web.KnownBy;
import org.saheltimeline.vocabulary.time.EdtfDate;

/**
 * Query parameters that select articles.
 *
 * @param id ids of the articles
 * @param date date of publication
 * @param dateMatch how the date of publication must relate to {@code date}
 * @param knownBy day by which they were certainly published
 * @param q full-text query over titles, agencies and publishers
 * @param sort sort order
 */
record ArticleFilter(
		@Parameter(description = "Ids of articles; several with commas. They come in the order of the list",
				example = "niger-army-sets-december-22") @Nullable List<String> id,
		@Parameter(description = "When they were published, as EDTF", example = "2023-12") @Nullable EdtfDate date,
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
