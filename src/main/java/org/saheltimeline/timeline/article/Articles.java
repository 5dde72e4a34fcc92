package org.saheltimeline.timeline.article;

import java.time.LocalDate;

import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.listing.Fields;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Lists;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Slugs;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The articles. */
@Repository
@Transactional(readOnly = true)
class Articles {

	private static final Listing<Article> LISTING = Listing
		.of(Article.class, (root, criteria) -> root.get("slug"), (root) -> {
		})
		.sortedBy("date", LocalDate.class,
				(root, criteria) -> criteria.coalesce(root.get("published").get("earliest"),
						root.<LocalDate>get("published").get("latest")))
		.sortedBy("title", String.class, (root, criteria) -> root.get("sortTitle"));

	private final Lists lists;

	private final Slugs slugs;

	Articles(Lists lists, Slugs slugs) {
		this.lists = lists;
		this.slugs = slugs;
	}

	ListAnswer<ArticleView> list(ArticleFilter filter, Paging paging) {
		this.slugs.check(filter.references());
		return this.lists.list(LISTING, filter.selection(), paging, Fields.of(ArticleView.class, paging.fields()),
				ArticleView::of);
	}

	ArticleView get(String slug) {
		return this.lists.one(LISTING, slug, Condition.none())
			.map(ArticleView::of)
			.orElseThrow(() -> this.slugs.notFound("article", slug));
	}

}
