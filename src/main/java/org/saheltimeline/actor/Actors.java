package org.saheltimeline.actor;

import org.saheltimeline.web.Condition;
import org.saheltimeline.web.Listing;
import org.saheltimeline.web.Lists;
import org.saheltimeline.web.NotFound;
import org.saheltimeline.web.Page;
import org.saheltimeline.web.Paging;
import org.saheltimeline.web.Slugs;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The actors. */
@Repository
@Transactional(readOnly = true)
class Actors {

	private static final Listing<Actor> LISTING = Listing
		.of(Actor.class, (root, criteria) -> root.get("slug"), (root) -> {
		})
		.sortedBy("name", String.class, (root, criteria) -> root.get("name"))
		.sortedBy("kind", ActorKind.class, (root, criteria) -> root.get("kind"));

	private final Lists lists;

	private final Slugs slugs;

	Actors(Lists lists, Slugs slugs) {
		this.lists = lists;
		this.slugs = slugs;
	}

	Page<ActorView> list(ActorFilter filter, Paging paging) {
		this.slugs.check(filter.references());
		return this.lists.page(LISTING, filter.selection(), paging).map(ActorView::of);
	}

	ActorView get(String slug) {
		return this.lists.one(LISTING, slug, Condition.none())
			.map(ActorView::of)
			.orElseThrow(() -> new NotFound("actors", slug));
	}

}
