package org.saheltimeline.timeline.actor;

import java.util.Optional;

import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Paging;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of actors. */
@Transactional(readOnly = true)
interface Actors extends Repository<Actor, Long>, KeysetLists<Actor> {

	Listing<Actor> LISTING = Listing.of(Actor.class, "actor", "")
		.sortedBy("name", String.class, "actor.sort_name")
		.sortedBy("kind", String.class, "actor.kind");

	Optional<Actor> findBySlug(String slug);

	default ListAnswer<ActorView> list(ActorFilter filter, Paging paging, Format format) {
		refuseUnknown(filter.references());
		return list(LISTING, filter.selection(), ListRequest.of(paging, format, ActorView.class), ActorView::of);
	}

	default ActorView get(String slug) {
		return findBySlug(slug).map(ActorView::of).orElseThrow(() -> notFound("actor", slug));
	}

}
