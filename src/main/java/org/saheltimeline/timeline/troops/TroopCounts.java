package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Paging;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of troop counts. */
@Transactional(readOnly = true)
interface TroopCounts extends Repository<TroopCount, Long>, KeysetLists<TroopCount> {

	Listing<TroopCount> LISTING = Listing.of(TroopCount.class, "troop_count", """
			join actor as force on force.id = troop_count.force_id
			join place on place.id = troop_count.place_id
			join article on article.id = troop_count.article_id
			""")
		.sortedBy("date", LocalDate.class,
				"coalesce(nullif(troop_count.when_first, '-infinity'), troop_count.when_last)")
		.sortedBy("reported", LocalDate.class,
				"coalesce(nullif(troop_count.reported_first, '-infinity'), troop_count.reported_last)")
		.sortedBy("force", String.class, "force.sort_name")
		.sortedBy("place", String.class, "place.sort_name");

	Optional<TroopCount> findBySlug(String slug);

	@Query("""
			from TroopCount count join fetch count.force join fetch count.place join fetch count.article
			left join fetch count.partOf where count.slug in :slugs""")
	List<TroopCount> findAllBySlug(Collection<String> slugs);

	default ListAnswer<TroopCountView> list(TroopCountFilter filter, Paging paging, Format format) {
		return list(LISTING, filter.selection(keys(filter.references())),
				ListRequest.of(paging, format, TroopCountView.class), TroopCountView::of);
	}

	default TroopCountView get(String slug) {
		return findBySlug(slug).map(TroopCountView::of).orElseThrow(() -> notFound("troop_count", slug));
	}

}
