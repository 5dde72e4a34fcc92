package org.saheltimeline.timeline.actor;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.Country;
import org.saheltimeline.http.web.KnownBy;

/**
 * Query parameters that select actors.
 *
 * @param id ids of the actors
 * @param kind kinds of actor
 * @param country countries that they belong to
 * @param memberOf actors that they are members of
 * @param knownBy day by which the articles that name them were certainly published
 * @param q full-text query over names, aliases and descriptions
 * @param sort sort order
 */
record ActorFilter(
		@Parameter(description = "Ids of actors; several with commas. They come in the order of the list",
				example = "niger") @Nullable List<String> id,
		@Parameter(description = "Kind of actor; several with commas",
				example = "state") @Nullable List<ActorKind> kind,
		@Parameter(description = "Country, ISO 3166-1 alpha-2 or alpha-3, in either case; several with commas",
				example = "NE") @Nullable List<Country> country,
		@Parameter(description = "Id of an actor of which they are a member; several with commas",
				example = "sahel-defence-pact-states") @Nullable List<String> memberOf,
		@Parameter(
				description = "Only actors that articles published by then name, and only relations that these state: a day, month or year",
				example = "2023-12-31") @Nullable KnownBy knownBy,
		@Parameter(description = "Full text over names, aliases and descriptions",
				example = "Niger") @Nullable String q,
		@Parameter(
				description = "Sort order: `name`, `kind`. Prefix with `-` for descending order. Default with `q`: best match first, for up to 500 matches; `page.sort` names the order that was used",
				example = "name") @Nullable List<String> sort) {

	static ActorFilter matching(String q, @Nullable KnownBy knownBy) {
		return new ActorFilter(null, null, null, null, knownBy, q, null);
	}

	References references() {
		return new References().add("id", "actor", this.id).add("memberOf", "actor", this.memberOf);
	}

	Selection selection() {
		return Selection.of(this)
			.oneOf("actor.slug", this.id)
			.oneOf("actor.kind", this.kind)
			.where(Country.in("actor.country", this.country))
			.where(isMember())
			.where(isNamed())
			.matching("actor", this.q)
			.sorted(this.sort);
	}

	private @Nullable Sql isMember() {
		if (this.memberOf == null) {
			return null;
		}
		Sql members = Sql.of("""
				actor.id in (
				    select actor_relation.actor_id
				    from actor_relation join actor as whole on whole.id = actor_relation.other_id
				    join article on article.id = article_id
				    where actor_relation.relation = 'member-of' and whole.slug = any (?)""", this.memberOf);
		return ((this.knownBy == null) ? members : members.then(" and published_latest <= ?", this.knownBy.day()))
			.then(")");
	}

	private @Nullable Sql isNamed() {
		return (this.knownBy == null) ? null : Sql.of("""
				actor.id in (
				    select actor_id from event_participant where known_from <= ?
				    union all
				    select force_id from troop_count join article on article.id = article_id where published_latest <= ?
				    union all
				    select named.id
				    from actor_relation join article on article.id = article_id
				    cross join lateral (values (actor_id), (other_id)) as named (id)
				    where published_latest <= ?)""", this.knownBy.day(), this.knownBy.day(), this.knownBy.day());
	}

}
