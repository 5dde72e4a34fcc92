package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.Dates;
import org.saheltimeline.TimelineTest;
import org.saheltimeline.vocabulary.time.EdtfDate;
import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a time window lists the same events as a check of every event finds, whether
 * the window lies within a year, spans several years, or has an open end.
 */
@TimelineTest
class EventWindowTests {

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "2023", "2023-07", "2023-07-26", "2023-08-10/2023-10-09", "2023-12-22",
			"2023-12-25/2024-01-05", "2024", "2024-09-16", "2012", "2012/2030", "2019-12-31", "2020-01-01", "2022-24",
			"../2013", "../2023-10", "2024-08/..", "2030-06-15", "1950" })
	void aWindowShowsWhatMayHaveHappenedInIt(String date) {
		EdtfDate window = EdtfDate.parse(date);
		List<String> found = this.api.get("/events?limit=200")
			.get("items")
			.valueStream()
			.filter((event) -> overlaps(event.get("when"), window))
			.map((event) -> event.get("id").asString())
			.toList();
		assertThat(this.api.ids("/events?limit=200&date=" + date)).isEqualTo(found);
		assertThat(this.api.ids("/events?limit=200&sort=-date&date=" + date))
			.containsExactlyInAnyOrderElementsOf(found);
		assertThat(this.api.ids("/events?limit=200&sort=title&date=" + date))
			.containsExactlyInAnyOrderElementsOf(found);
	}

	private static boolean overlaps(JsonNode when, EdtfDate window) {
		FactDate date = Dates.of(when);
		return notAfter(date.reachesFrom(), window.latest()) && notAfter(window.earliest(), date.reachesTo());
	}

	/** Returns whether a day is not after another; true if either is an open end. */
	private static boolean notAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
		return day == null || other == null || !day.isAfter(other);
	}

}
