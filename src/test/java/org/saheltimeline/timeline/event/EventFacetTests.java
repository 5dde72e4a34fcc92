package org.saheltimeline.timeline.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.Dates;
import org.saheltimeline.TimelineTest;
import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that facets count the events that the list shows. */
@TimelineTest
class EventFacetTests {

	private static final List<String> FACETS = List.of("kind", "status", "actor", "place", "country", "month");

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "", "date=2023-07&dateMatch=within", "q=niger", "place=niger", "knownBy=2023-12-19",
			"minArticles=2", "bbox=0,11,16,24", "kind=coup,attack", "article=us-leaves-last-base-in-niger",
			"country=FR" })
	void eachCountIsWhatTheListShows(String filter) {
		List<JsonNode> events = this.api.get("/events?limit=200" + ((filter.isEmpty()) ? "" : "&" + filter))
			.get("items")
			.valueStream()
			.toList();
		JsonNode facets = this.api.get("/events/facets" + ((filter.isEmpty()) ? "" : "?" + filter));
		assertThat(events).hasSizeGreaterThan(1);
		assertThat(counts(facets.get("kind"))).isEqualTo(count(events, (event) -> text(event, "/kind")));
		assertThat(counts(facets.get("status"))).isEqualTo(count(events, (event) -> text(event, "/status")));
		assertThat(counts(facets.get("actor")))
			.isEqualTo(count(events, (event) -> parts(event, "participants", "/actor/id")));
		assertThat(counts(facets.get("place"))).isEqualTo(count(events, this::places));
		assertThat(counts(facets.get("country"))).isEqualTo(count(events, this::countries));
		assertThat(counts(facets.get("month"))).isEqualTo(count(events, (event) -> months(event, events)));
	}

	@ParameterizedTest
	@CsvSource({ "kind, kind=coup, ''", "kind, kind=coup&actor=niger, actor=niger",
			"status, status=ongoing&country=NE, country=NE", "actor, actor=france&role=agent, role=agent",
			"place, place=niger&kind=coup, kind=coup", "country, country=NE&q=troops, q=troops",
			"month, date=2023-07&dateMatch=within&kind=coup, kind=coup", "kind, status=ongoing, status=ongoing" })
	void anUnfilteredFacetCountsAsIfItsOwnFilterWereNotGiven(String facet, String filter, String without) {
		JsonNode facets = this.api.get("/events/facets?unfiltered=%s&%s".formatted(facet, filter));
		JsonNode filtered = this.api.get("/events/facets?" + filter);
		JsonNode unfiltered = this.api.get("/events/facets" + ((without.isEmpty()) ? "" : "?" + without));
		for (String name : FACETS) {
			assertThat(facets.get(name)).as(name).isEqualTo((name.equals(facet) ? unfiltered : filtered).get(name));
		}
	}

	@Test
	void severalFacetsAreEachCountedWithoutTheirOwnFilter() {
		JsonNode facets = this.api.get("/events/facets?kind=coup&country=NE&unfiltered=kind,country");
		assertThat(facets.get("kind")).isEqualTo(this.api.get("/events/facets?country=NE").get("kind"));
		assertThat(facets.get("country")).isEqualTo(this.api.get("/events/facets?kind=coup").get("country"));
		assertThat(facets.get("month")).isEqualTo(this.api.get("/events/facets?kind=coup&country=NE").get("month"));
	}

	@Test
	void underARoleAnActorCountsOnlyInThatRole() {
		counts(this.api.get("/events/facets?role=target").get("actor")).forEach(
				(actor, count) -> assertThat(this.api.ids("/events?role=target&limit=200&actor=" + actor)).as(actor)
					.hasSize(count.intValue()));
	}

	@Test
	void theMostFrequentValueComesFirst() {
		for (String facet : List.of("kind", "status", "actor", "place", "country")) {
			List<Long> counts = List.copyOf(counts(this.api.get("/events/facets").get(facet)).values());
			assertThat(counts).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeBetween(2, 50);
		}
	}

	private static Map<String, Long> counts(JsonNode facet) {
		Map<String, Long> counts = new LinkedHashMap<>();
		facet.forEach((value) -> counts.put(value.get("value").asString(), value.get("count").asLong()));
		return counts;
	}

	private static Map<String, Long> count(List<JsonNode> events, Function<JsonNode, Stream<String>> values) {
		return events.stream()
			.flatMap((event) -> values.apply(event).distinct())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

	private static Stream<String> text(JsonNode event, String path) {
		return Stream.of(event.at(path).asString());
	}

	private static Stream<String> parts(JsonNode event, String list, String path) {
		return event.get(list).valueStream().map((part) -> part.at(path).asString());
	}

	/** Returns the places of an event and all places that contain them. */
	private Stream<String> places(JsonNode event) {
		return parts(event, "places", "/place/id")
			.flatMap((place) -> Stream.iterate(place, Predicate.not(String::isEmpty),
					(inner) -> this.api.get("/places/" + inner).at("/within/id").asString("")));
	}

	private Stream<String> countries(JsonNode event) {
		return parts(event, "places", "/place/id").map((place) -> this.api.get("/places/" + place).get("country"))
			.filter(Predicate.not(JsonNode::isNull))
			.map(JsonNode::asString);
	}

	private static Stream<String> months(JsonNode event, List<JsonNode> events) {
		List<String> bounds = events.stream()
			.map((other) -> Dates.of(other.get("when")))
			.flatMap((when) -> Stream.of(when.reachesFrom(), when.reachesTo()))
			.filter(Objects::nonNull)
			.map((day) -> day.toString().substring(0, 7))
			.sorted()
			.toList();
		FactDate when = Dates.of(event.get("when"));
		YearMonth first = YearMonth.parse(month(when.reachesFrom(), bounds.getFirst()));
		YearMonth last = YearMonth.parse(month(when.reachesTo(), bounds.getLast()));
		return Stream.iterate(first, (month) -> !month.isAfter(last), (month) -> month.plusMonths(1))
			.map(YearMonth::toString);
	}

	private static String month(@Nullable LocalDate day, String open) {
		return (day != null) ? day.toString().substring(0, 7) : open;
	}

	@Test
	void monthsStandInOrderAndOnce() {
		List<String> months = List.copyOf(counts(this.api.get("/events/facets").get("month")).keySet());
		assertThat(months).isSorted()
			.doesNotHaveDuplicates()
			.contains("2023-07")
			.allMatch((month) -> month.length() == 7);
	}

	@Test
	void theFiltersAreAsStrictAsThoseOfTheList() {
		this.api.problem(400, "/events/facets?knd=coup");
		this.api.problem(400, "/events/facets?actor=nobody");
		this.api.problem(400, "/events/facets?limit=5");
		this.api.problem(400, "/events/facets?sort=date");
		assertThat(this.api.get("/events/facets?kind=pact&country=GN").get("kind")).isEmpty();
	}

}
