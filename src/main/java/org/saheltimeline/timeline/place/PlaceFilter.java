package org.saheltimeline.timeline.place;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Condition;
import org.saheltimeline.http.listing.FullText;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.BoundingBox;
import org.saheltimeline.http.web.Country;

/**
 * Which places, as query parameters.
 *
 * @param id which ones
 * @param kind what sort of place
 * @param country which country they lie in
 * @param within the places that hold them, directly or not
 * @param bbox the part of the map that their point lies in
 * @param q full text over names and aliases
 * @param sort the order
 */
record PlaceFilter(
		@Parameter(description = "Ids of places; several with commas. They come in the order of the list",
				example = "agadez,air-base-201") @Nullable List<String> id,
		@Parameter(description = "What sort of place; several with commas",
				example = "base,city") @Nullable List<PlaceKind> kind,
		@Parameter(description = "Country, ISO 3166-1 alpha-2 or alpha-3, in either case; several with commas",
				example = "NE") @Nullable List<Country> country,
		@Parameter(
				description = "Id of a place that contains them, directly or not; several with commas. Includes the place itself",
				example = "niger") @Nullable List<String> within,
		@Parameter(
				description = "Bounding box around their point: west,south,east,north in WGS 84 degrees. South must not be above north. If west is greater than east, the box crosses the antimeridian",
				example = "0,11,16,24") @Nullable BoundingBox bbox,
		@Parameter(description = "Full text over names and aliases", example = "Agadez") @Nullable String q,
		@Parameter(
				description = "Sort order: `name`, `kind`. Prefix with `-` for descending order. Default with `q`: best match first, for up to 500 matches; `page.sort` names the order that was used",
				example = "name") @Nullable List<String> sort) {

	References references() {
		return new References().add("id", "place", this.id).add("within", "place", this.within);
	}

	Selection<Place> selection() {
		return new Selection<>(this,
				Condition.all(List.of(Condition.oneOf("slug", this.id), ofKind(), ofCountry(), inside(), onMap())),
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
