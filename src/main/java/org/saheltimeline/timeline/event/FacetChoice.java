package org.saheltimeline.timeline.event;

import java.util.List;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that control how facets are counted.
 *
 * @param unfiltered facets to count without their own filter
 */
record FacetChoice(@Parameter(
		description = "Facets to count without their own filter; several with commas. With `kind=coup&unfiltered=kind`, `kind` counts all kinds, and every other facet only coups. The filter of `month` is `date`",
		example = "kind,actor") @Nullable List<EventFacet> unfiltered) {

	boolean isFiltered(EventFacet facet) {
		return this.unfiltered == null || !this.unfiltered.contains(facet);
	}

}
