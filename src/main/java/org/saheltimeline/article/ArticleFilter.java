package org.saheltimeline.article;

import java.util.List;
import java.util.Objects;

import io.swagger.v3.oas.annotations.Parameter;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.listing.Condition;
import org.saheltimeline.listing.FullText;
import org.saheltimeline.listing.Selection;
import org.saheltimeline.time.EdtfDate;
import org.saheltimeline.web.DateMatch;
import org.saheltimeline.web.KnownBy;

/**
 * Which articles, as query parameters.
 *
 * @param date when they were published
 * @param dateMatch how the publication has to stand to that date
 * @param knownBy only what was surely published by then
 * @param q full text over titles, agencies and publishers
 * @param sort the order
 */
record ArticleFilter(
		@Parameter(description = "When they were published, as EDTF level 0 or 1",
				example = "2023-12") @Nullable EdtfDate date,
		@Parameter(
				description = "How the publication has to stand to `date`, without which it is refused: `overlaps` where not given",
				example = "overlaps") @Nullable DateMatch dateMatch,
		@Parameter(description = "Only what was surely published by then: a day, a month or a year",
				example = "2023-12-31") @Nullable KnownBy knownBy,
		@Parameter(description = "Full text over titles, agencies and publishers",
				example = "December") @Nullable String q,
		@Parameter(description = "The order: `date`, `title`; a minus in front turns it round",
				example = "date") @Nullable List<String> sort) {

	Selection<Article> selection() {
		DateMatch.check(this.date, this.dateMatch);
		return new Selection<>(this, Condition.all(List.of(published(), known())),
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
