package org.saheltimeline.timeline.actor;

import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.listing.Fields;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Lists;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.listing.Slugs;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The actors. */
@Repository
@Transactional(readOnly = true)
class Actors {

	private static final Listing<Actor> LISTING = Listing
		.of(Actor.class, (root, criteria) -> root.get("slug"), (root) -> {
		})
		.sortedBy("name", String.class, (root, criteria) -> root.get("sortName"))
		.sortedBy("kind", ActorKind.class, (root, criteria) -> root.get("kind"));

	private final Lists lists;

	private final Slugs slugs;

	Actors(Lists lists, Slugs slugs) {
		this.lists = lists;
		this.slugs = slugs;
	}

	ListAnswer<ActorView> list(ActorFilter filter, Paging paging) {
		this.slugs.check(filter.references());
		return this.lists.list(LISTING, filter.selection(), paging, Fields.of(ActorView.class, paging.fields()),
				ActorView::of);
	}

	ActorView get(String slug) {
		return this.lists.one(LISTING, slug, Condition.none())
			.map(ActorView::of)
			.orElseThrow(() -> this.slugs.notFound("actor", slug));
	}

}
