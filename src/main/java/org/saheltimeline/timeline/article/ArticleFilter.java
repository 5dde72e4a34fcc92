package org.saheltimeline.timeline.article;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Parameter;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.listing.FullText;
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

	Selection<Article> selection() {
		DateMatch.check(this.date, this.dateMatch);
		return new Selection<>(this, Condition.all(List.of(Condition.oneOf("slug", this.id), published(), known())),
				(this.q != null) ? new FullText<>("article", (root, criteria) -> root.get("id"), this.q) : null,
				this.sort);
	}

	private Condition<Article> published() {
		return (root, criteria) -> (this.date == null) ? null
				: Objects.requireNonNullElse(this.dateMatch, DateMatch.OVERLAPS)
					.of(root.get("published"), this.date, criteria);
	}

	private Condition<Article> known() {
		return (root, criteria) -> (this.knownBy == null) ? null
				: criteria.lessThanOrEqualTo(root.get("published").get("latest"), this.knownBy.day());
	}

}
