package org.saheltimeline.timeline.article;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Paging;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of articles. */
@Transactional(readOnly = true)
public interface Articles extends Repository<Article, Long>, KeysetLists<Article> {

	Listing<Article> LISTING = Listing.of(Article.class, "article", "")
		.sortedBy("date", LocalDate.class,
				"coalesce(nullif(article.published_first, '-infinity'), article.published_last)")
		.sortedBy("title", String.class, "article.sort_title");

	Optional<Article> findBySlug(String slug);

	default ListAnswer<ArticleView> list(ArticleFilter filter, Paging paging, Format format) {
		refuseUnknown(filter.references());
		return list(LISTING, filter.selection(), ListRequest.of(paging, format, ArticleView.class), ArticleView::of);
	}

	/** Returns how many articles were certainly published by a day. */
	@Query("select count(article) from Article article where article.published.latest <= :day")
	long countPublished(LocalDate day);

	List<Article> findAllBySlugIn(Collection<String> slugs);

	/** Returns what articles are about, by their ids. */
	default Map<String, String> titles(Collection<String> slugs) {
		return findAllBySlugIn(slugs).stream().collect(Collectors.toMap(Article::slug, Article::title));
	}

	/** Returns an article with what was taken from each paragraph. */
	default ArticleView get(String slug) {
		return findBySlug(slug).map(ArticleView::of).orElseThrow(() -> notFound("article", slug));
	}

}
