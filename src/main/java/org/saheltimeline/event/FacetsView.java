package org.saheltimeline.event;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How the events of a filter spread over the values of each facet.
 *
 * @param kind by what sort of happening
 * @param status by how far along
 * @param actor by who took part
 * @param place by where, as a place and as every place that holds it
 * @param country by country
 * @param month by month
 */
@Schema(name = "EventFacets",
		description = "How many of the events have each value; the most frequent first, 50 of each at most")
record FacetsView(@Schema(description = "By what sort of happening they are") List<Facet> kind,
		@Schema(description = "By how far along they were") List<Facet> status,
		@Schema(description = "By id of who took part") List<Facet> actor,
		@Schema(description = "By id of the place where they happened, counting for every place that holds it") List<Facet> place,
		@Schema(description = "By country of their places, ISO 3166-1 alpha-2") List<Facet> country,
		@Schema(description = "By month, in order: an event counts in each month that it may have happened in; an open end reaches as far as the other events do. Months without any are left out") List<Facet> month) {

	/**
	 * A value with its count.
	 *
	 * @param value the value
	 * @param count how many events have it
	 */
	@Schema(name = "Facet", description = "A value and how many events have it")
	record Facet(
			@Schema(description = "The value, as the filter of the same name takes it; a month as `date` does",
					example = "2023-07") String value,
			@Schema(description = "How many events have it", example = "5") long count) {

	}

}
