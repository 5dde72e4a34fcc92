package org.saheltimeline.timeline.place;

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

/** Repository of places. */
@Transactional(readOnly = true)
public interface Places extends Repository<Place, Long>, KeysetLists<Place> {

	Listing<Place> LISTING = Listing.of(Place.class, "place", "")
		.sortedBy("name", String.class, "place.sort_name")
		.sortedBy("kind", String.class, "place.kind");

	Optional<Place> findBySlug(String slug);

	default ListAnswer<PlaceView> list(PlaceFilter filter, Paging paging, Format format) {
		return list(LISTING, filter.selection(keys(filter.references())),
				ListRequest.of(paging, format, PlaceView.class), PlaceView::of);
	}

	@Query("from Place place where place.within.slug = :slug order by place.name")
	List<Place> findAllWithin(String slug);

	/** Returns the places that a place contains directly, by name. */
	default List<PlaceView> within(String slug) {
		return findAllWithin(slug).stream().map(PlaceView::of).toList();
	}

	/** Returns a place. */
	default PlaceView get(String slug) {
		return findBySlug(slug).map(PlaceView::of).orElseThrow(() -> notFound("place", slug));
	}

}
