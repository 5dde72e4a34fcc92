package org.saheltimeline.timeline.place;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.listing.Slugs.Keys;
import org.saheltimeline.http.listing.Selection;
import org.saheltimeline.http.listing.Slugs.References;
import org.saheltimeline.http.sql.Sql;
import org.saheltimeline.http.web.BoundingBox;
import org.saheltimeline.http.web.Country;

/**
 * Query parameters that select places.
 *
 * @param id ids of the places
 * @param kind kinds of place
 * @param country countries that they are in
 * @param within places that contain them, directly or not
 * @param bbox bounding box that contains their point
 * @param q full-text query over names and aliases
 * @param sort sort order
 */
record PlaceFilter(
		@Parameter(description = "Ids of places; several with commas. They come in the order of the list",
				example = "agadez,air-base-201") @Nullable List<String> id,
		@Parameter(description = "Kind of place; several with commas",
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

	Selection selection(Keys keys) {
		return Selection.of(this)
			.oneOf("place.slug", this.id)
			.oneOf("place.kind", this.kind)
			.where(Country.in("place.country", this.country))
			.where((this.within != null) ? Sql.of("place.holder_ids && ?", keys.of("within")) : null)
			.where(PlaceOnMap.in(this.bbox))
			.matching("place", this.q)
			.sorted(this.sort);
	}

}
