package org.saheltimeline.timeline.article;

import java.time.LocalDate;
import java.util.Optional;

import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Paging;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of articles. */
@Transactional(readOnly = true)
interface Articles extends Repository<Article, Long>, KeysetLists<Article> {

	Listing<Article> LISTING = Listing.of(Article.class, "article", "")
		.sortedBy("date", LocalDate.class,
				"coalesce(nullif(article.published_first, '-infinity'), article.published_last)")
		.sortedBy("title", String.class, "article.sort_title");

	Optional<Article> findBySlug(String slug);

	default ListAnswer<ArticleView> list(ArticleFilter filter, Paging paging, Format format) {
		refuseUnknown(filter.references());
		return list(LISTING, filter.selection(), ListRequest.of(paging, format, ArticleView.class), ArticleView::of);
	}

	default ArticleView get(String slug) {
		return findBySlug(slug).map(ArticleView::of).orElseThrow(() -> notFound("article", slug));
	}

}
