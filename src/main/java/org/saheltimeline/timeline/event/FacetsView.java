package org.saheltimeline.timeline.event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The number of events that match a filter, by the values of each facet.
 *
 * @param kind counts by kind of event
 * @param status counts by how far along they were
 * @param actor counts by participant
 * @param place counts by place; an event also counts for every place around its own
 * @param country counts by country
 * @param month counts by month
 * @param estimate the sample that the counts are estimated from; null if every event was
 * counted
 */
@Schema(name = "EventFacets",
		description = "How many of the events have each value; the most frequent first, 50 of each at most")
record FacetsView(@Schema(description = "By kind") List<Facet> kind,
		@Schema(description = "By status") List<Facet> status,
		@Schema(description = "By id of the actors that took part") List<Facet> actor,
		@Schema(description = "By id of the place where they happened and of every place that contains it") List<Facet> place,
		@Schema(description = "By country of their places, ISO 3166-1 alpha-2") List<Facet> country,
		@Schema(description = "By month, in order: an event counts in each month in which it may have happened. An open end extends as far as the other events. Months without events are left out") List<Facet> month,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Schema(
				description = "The sample on which the counts are based, if there are too many events to count them all; absent if the counts are exact",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) @Nullable Sample estimate) {

	static FacetsView of(Map<EventFacet, List<Facet>> counts, @Nullable Sample estimate) {
		return new FacetsView(counts.getOrDefault(EventFacet.KIND, List.of()),
				counts.getOrDefault(EventFacet.STATUS, List.of()), counts.getOrDefault(EventFacet.ACTOR, List.of()),
				counts.getOrDefault(EventFacet.PLACE, List.of()), counts.getOrDefault(EventFacet.COUNTRY, List.of()),
				counts.getOrDefault(EventFacet.MONTH, List.of()), estimate);
	}

	/**
	 * The sample that estimated counts are based on.
	 *
	 * @param events the number of matching events in the sample
	 * @param share the share of all events that was sampled
	 * @param facets the facets whose counts are estimated
	 */
	@Schema(name = "FacetSample", description = "The sample on which estimated counts are based")
	record Sample(@Schema(
			description = "How many events that match the filter are in the sample; if facets were counted with different filters, the smallest number",
			example = "10140") long events,
			@Schema(description = "The share of all events that was sampled; the counts are those of the sample divided by it, rounded to two digits",
					example = "0.01") double share,
			@Schema(description = "The facets whose counts are estimated; the others are exact") List<EventFacet> facets) {

		/** Number of significant digits in an estimate. */
		private static final MathContext DIGITS = new MathContext(2);

		/** Combines several samples; null if there are none. */
		static @Nullable Sample of(List<Sample> samples) {
			return samples.stream()
				.reduce((one, other) -> new Sample(Math.min(one.events, other.events), one.share,
						Stream.concat(one.facets.stream(), other.facets.stream()).sorted().toList()))
				.orElse(null);
		}

		/** Scales the counts of the sample up to all events. */
		List<Facet> scaled(List<Facet> counts) {
			return counts.stream()
				.map((facet) -> new Facet(facet.value,
						BigDecimal.valueOf(facet.count / this.share).round(DIGITS).longValue()))
				.toList();
		}

	}

	/**
	 * A value and its count.
	 *
	 * @param value the value
	 * @param count the number of events that have it
	 */
	@Schema(name = "Facet", description = "A value and how many events have it")
	record Facet(@Schema(
			description = "The value, in the syntax of the filter of the same name; a month in the syntax of `date`",
			example = "2023-07") String value,
			@Schema(description = "How many events have it", example = "5") long count) {

	}

}
