package org.saheltimeline.timeline.troops;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.web.KnownBy;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of troop counts. */
@Transactional(readOnly = true)
public interface TroopCounts extends Repository<TroopCount, Long>, KeysetLists<TroopCount> {

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

	/** Returns the counts that an article gives, by date. */
	default List<TroopCountView> ofArticle(String article) {
		return all(TroopCountFilter.of(null, null, article, null));
	}

	/**
	 * Returns the counts of troops in a place and all places within it, by date, as far
	 * as articles published by a day give them.
	 */
	default List<TroopCountView> inPlace(String place, @Nullable KnownBy knownBy) {
		return all(TroopCountFilter.of(null, place, null, knownBy));
	}

	/**
	 * Returns the counts of an actor's troops, by date, as far as articles published by a
	 * day give them.
	 */
	default List<TroopCountView> ofForce(String force, @Nullable KnownBy knownBy) {
		return all(TroopCountFilter.of(force, null, null, knownBy));
	}

	/** Returns counts by their ids. */
	default Map<String, TroopCountView> views(Collection<String> slugs) {
		return findAllBySlug(slugs).stream()
			.map(TroopCountView::of)
			.collect(Collectors.toMap(TroopCountView::id, Function.identity()));
	}

	private List<TroopCountView> all(TroopCountFilter filter) {
		return list(filter, Paging.most(), Format.JSON).page().items();
	}

	/**
	 * Returns what counts are of: each force in each place, those with the most counts
	 * first.
	 */
	@Query("""
			select new org.saheltimeline.timeline.troops.CountedForce(force.slug, force.name, place.slug, place.name,
			    min(coalesce(count.when.earliest, count.when.latest)), max(coalesce(count.when.latest, count.when.earliest)))
			from TroopCount count join count.force force join count.place place
			group by force.slug, force.name, place.slug, place.name
			order by count(*) desc, force.slug, place.slug
			""")
	List<CountedForce> findCountedForces();

	default TroopCountView get(String slug) {
		return findBySlug(slug).map(TroopCountView::of).orElseThrow(() -> notFound("troop_count", slug));
	}

}
