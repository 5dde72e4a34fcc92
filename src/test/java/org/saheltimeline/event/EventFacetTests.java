package org.saheltimeline.event;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A facet counts what the list would show. */
@TimelineTest
class EventFacetTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "", "date=2023-07&dateMatch=within&", "q=niger&", "place=niger&", "knownBy=2023-12-19&",
			"minArticles=2&", "bbox=0,11,16,24&", "kind=coup,attack&",
			"article=us-leaves-last-base-in-niger&sort=title&" })
	void eachCountIsThatOfTheListWithThatValue(String filter) {
		JsonNode facets = this.api.get("/events/facets?" + filter);
		for (String facet : Set.of("kind", "status", "actor", "place", "country", "month")) {
			long before = Long.MAX_VALUE;
			for (JsonNode value : facets.get(facet)) {
				assertThat(value.get("count").asLong()).as(facet + " " + value).isEqualTo(listed(filter, facet, value));
				if (!facet.equals("month")) {
					assertThat(value.get("count").asLong()).isLessThanOrEqualTo(before);
				}
				before = value.get("count").asLong();
			}
		}
	}

	/** What the list counts; of open ends, those that reach the month. */
	private long listed(String filter, String facet, JsonNode value) {
		String asked = value.get("value").asString();
		if (facet.equals("place")) {
			return this.api.get("/events?limit=200&" + filter)
				.get("items")
				.valueStream()
				.filter((event) -> named(event, asked))
				.count();
		}
		if (filter.contains(facet + "=") || (facet.equals("month") && filter.contains("date="))) {
			return value.get("count").asLong();
		}
		return this.api
			.get("/events?count=exact&limit=1&" + filter + (facet.equals("month") ? "date" : facet) + "=" + asked)
			.get("page")
			.get("total")
			.get("value")
			.asLong();
	}

	private static boolean named(JsonNode event, String place) {
		return event.get("places").valueStream().anyMatch((at) -> at.get("place").get("id").asString().equals(place));
	}

	@Test
	void monthsStandInOrderAndOnce() {
		JsonNode months = this.api.get("/events/facets").get("month");
		Set<String> seen = new HashSet<>();
		String before = "";
		for (JsonNode month : months) {
			assertThat(month.get("value").asString()).matches("\\d{4}-\\d{2}").isGreaterThan(before);
			before = month.get("value").asString();
			assertThat(seen.add(before)).isTrue();
		}
		assertThat(months).isNotEmpty();
	}

	@Test
	void theFiltersAreAsStrictAsThoseOfTheList() {
		this.api.problem(400, "/events/facets?knd=coup");
		this.api.problem(400, "/events/facets?actor=nobody");
		this.api.problem(400, "/events/facets?limit=5");
		assertThat(this.api.get("/events/facets?kind=pact&country=GN").get("kind")).isEmpty();
	}

}
