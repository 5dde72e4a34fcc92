package org.saheltimeline.place;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.listing.Condition;
import org.saheltimeline.listing.FullText;
import org.saheltimeline.listing.Selection;
import org.saheltimeline.listing.Slugs.References;
import org.saheltimeline.sql.Sql;
import org.saheltimeline.web.BoundingBox;
import org.saheltimeline.web.Country;

/**
 * Which places, as query parameters.
 *
 * @param kind what sort of place
 * @param country which country they lie in
 * @param within the places that hold them, directly or not
 * @param bbox the part of the map that their point lies in
 * @param q full text over names and aliases
 * @param sort the order
 */
record PlaceFilter(
		@Parameter(description = "What sort of place; several with commas",
				example = "base,city") @Nullable List<PlaceKind> kind,
		@Parameter(description = "Country, ISO 3166-1 alpha-2 or alpha-3; several with commas",
				example = "NE") @Nullable List<Country> country,
		@Parameter(
				description = "Id of a place that holds them, directly or not; several with commas. The place itself is among them",
				example = "niger") @Nullable List<String> within,
		@Parameter(
				description = "The part of the map that their point lies in: west,south,east,north in WGS 84 degrees; with west beyond east it crosses the antimeridian",
				example = "0,11,16,24") @Nullable BoundingBox bbox,
		@Parameter(description = "Full text over names and every spelling of them",
				example = "Agadez") @Nullable String q,
		@Parameter(
				description = "The order: `name`, `kind`; a minus in front turns it round; without it and with `q` the best match comes first, of up to 500 matches; `page.sort` then says which order it is",
				example = "name") @Nullable List<String> sort) {

	References references() {
		return new References().add("within", "place", this.within);
	}

	Selection<Place> selection() {
		return new Selection<>(this, Condition.all(List.of(ofKind(), ofCountry(), inside(), onMap())),
				(this.q != null) ? new FullText<>("place", (root, criteria) -> root.get("id"), this.q) : null,
				this.sort);
	}

	private Condition<Place> ofKind() {
		return (root, criteria) -> (this.kind == null) ? null : root.get("kind").in(this.kind);
	}

	private Condition<Place> ofCountry() {
		return (root, criteria) -> (this.country == null) ? null
				: root.get("country").in(this.country.stream().map(Country::alpha2).toList());
	}

	private Condition<Place> inside() {
		return (root, criteria) -> {
			return (this.within == null) ? null : Sql.condition(criteria, "(? in (select places_within(?)))",
					root.get("id"), String.join(",", this.within));
		};
	}

	private Condition<Place> onMap() {
		return (root, criteria) -> (this.bbox == null) ? null : PlaceOnMap.in(this.bbox, root, criteria);
	}

}
