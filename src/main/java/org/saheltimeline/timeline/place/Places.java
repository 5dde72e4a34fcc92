package org.saheltimeline.timeline.place;

import jakarta.persistence.criteria.JoinType;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.listing.Fields;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Lists;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Slugs;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The places. */
@Repository
@Transactional(readOnly = true)
class Places {

	private static final Listing<Place> LISTING = Listing
		.of(Place.class, (root, criteria) -> root.get("slug"), (root) -> root.fetch("within", JoinType.LEFT))
		.sortedBy("name", String.class, (root, criteria) -> root.get("sortName"))
		.sortedBy("kind", PlaceKind.class, (root, criteria) -> root.get("kind"));

	private final Lists lists;

	private final Slugs slugs;

	Places(Lists lists, Slugs slugs) {
		this.lists = lists;
		this.slugs = slugs;
	}

	ListAnswer<PlaceView> list(PlaceFilter filter, Paging paging) {
		this.slugs.check(filter.references());
		return this.lists.list(LISTING, filter.selection(), paging, Fields.of(PlaceView.class, paging.fields()),
				PlaceView::of);
	}

	PlaceView get(String slug) {
		return this.lists.one(LISTING, slug, Condition.none())
			.map(PlaceView::of)
			.orElseThrow(() -> this.slugs.notFound("place", slug));
	}

}
