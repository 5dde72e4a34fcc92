package org.saheltimeline.timeline.actor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.KeysetLists;
import org.saheltimeline.http.listing.ListAnswer;
import org.saheltimeline.http.listing.ListRequest;
import org.saheltimeline.http.listing.Listing;
import org.saheltimeline.http.listing.Paging;
import org.saheltimeline.http.web.KnownBy;

import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of actors. */
@Transactional(readOnly = true)
public interface Actors extends Repository<Actor, Long>, KeysetLists<Actor> {

	Listing<Actor> LISTING = Listing.of(Actor.class, "actor", "")
		.sortedBy("name", String.class, "actor.sort_name")
		.sortedBy("kind", String.class, "actor.kind");

	Optional<Actor> findBySlug(String slug);

	default ListAnswer<ActorView> list(ActorFilter filter, Paging paging, Format format) {
		refuseUnknown(filter.references());
		return list(LISTING, filter.selection(), ListRequest.of(paging, format, ActorView.class),
				(actor) -> ActorView.of(actor, filter.knownBy()));
	}

	/**
	 * Returns an actor with its relations, as far as articles published by a day state
	 * them, or all of them if there is no day.
	 */
	default ActorView get(String slug, @Nullable KnownBy knownBy) {
		Optional<Actor> actor = findBySlug(slug).filter((one) -> knownBy == null || isNamed(slug, knownBy.day()));
		return actor.map((one) -> ActorView.of(one, knownBy)).orElseThrow(() -> notFound("actor", slug));
	}

	/**
	 * Returns whom a name may mean, the best match first: the actor with that id, name or
	 * other spelling if there is one, or else those whose names or descriptions have its
	 * words.
	 * @throws org.saheltimeline.http.web.NotFound if there is none, with the most similar
	 * id
	 */
	default List<ActorView> named(String name, @Nullable KnownBy knownBy, int limit) {
		if (findBySlug(name).isPresent()) {
			return List.of(get(name, knownBy));
		}
		List<ActorView> found = list(LISTING, ActorFilter.matching(name, knownBy).selection(),
				ListRequest.of(new Paging(limit, null, null, null, null), Format.JSON, ActorView.class),
				(actor) -> ActorView.of(actor, knownBy))
			.page()
			.items();
		if (found.isEmpty()) {
			throw notFound("actor", name);
		}
		return found.stream().filter((actor) -> actor.isCalled(name)).findFirst().map(List::of).orElse(found);
	}

	@Query("""
			from Actor armed where armed.kind = ARMED_FORCE
			and armed.country = (select actor.country from Actor actor where actor.slug = :slug) order by armed.slug
			""")
	List<Actor> findArmedForcesOfCountryOf(String slug);

	/**
	 * Returns the name of the armed forces of an actor's country, and their other names;
	 * empty if there are none.
	 */
	default List<String> namesOfArmedForces(String slug) {
		return findArmedForcesOfCountryOf(slug).stream()
			.limit(1)
			.flatMap((armed) -> Stream.concat(Stream.of(armed.name()), armed.aliases().stream()))
			.toList();
	}

	List<Actor> findAllBySlugIn(Collection<String> slugs);

	/** Returns the names of actors, by their ids. */
	default Map<String, String> names(Collection<String> slugs) {
		return findAllBySlugIn(slugs).stream().collect(Collectors.toMap(Actor::slug, Actor::name));
	}

	/**
	 * Returns whether an article that was certainly published by a day names an actor.
	 */
	@NativeQuery("""
			select exists (select from event_participant where actor_id = actor.id and known_from <= :day)
			    or exists (
			        select from troop_count join article on article.id = article_id
			        where force_id = actor.id and published_latest <= :day)
			    or exists (
			        select from actor_relation join article on article.id = article_id
			        where actor.id in (actor_id, other_id) and published_latest <= :day)
			from actor where slug = :slug
			""")
	boolean isNamed(String slug, LocalDate day);

}
