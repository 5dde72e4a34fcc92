package org.saheltimeline.timeline.actor;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.Country;

/**
 * Query parameters that select actors.
 *
 * @param id ids of the actors
 * @param kind kinds of actor
 * @param country countries that they belong to
 * @param memberOf actors that they are members of
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
		@Parameter(description = "Full text over names, aliases and descriptions",
				example = "Niger") @Nullable String q,
		@Parameter(
				description = "Sort order: `name`, `kind`. Prefix with `-` for descending order. Default with `q`: best match first, for up to 500 matches; `page.sort` names the order that was used",
				example = "name") @Nullable List<String> sort) {

	References references() {
		return new References().add("id", "actor", this.id).add("memberOf", "actor", this.memberOf);
	}

	Selection selection() {
		return Selection.of(this)
			.oneOf("actor.slug", this.id)
			.oneOf("actor.kind", this.kind)
			.where(Country.in("actor.country", this.country))
			.where(isMember())
			.matching("actor", this.q)
			.sorted(this.sort);
	}

	private @Nullable Sql isMember() {
		return (this.memberOf == null) ? null : Sql.of("""
				actor.id in (
				    select actor_relation.actor_id
				    from actor_relation join actor as whole on whole.id = actor_relation.other_id
				    where actor_relation.relation = 'member-of' and whole.slug = any (?))""", this.memberOf);
	}

}
