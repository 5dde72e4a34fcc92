package org.saheltimeline.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the tables beside the charts, which hold the same facts for those who prefer
 * reading.
 */
@PageTest
class PageTableTests {

	private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	@Autowired
	private Api api;

	@Test
	void everyTableHoldsWhatTheApiGives(Visit visit) {
		Page page = visit.open("/?troops=france@niger");
		for (Locator summary : page.locator("details.beside > summary").all()) {
			summary.click();
		}
		Shown.assertAddress(page, "tables", "places,timeline,troops,counts");
		assertThat(rows(page, "timeline", 0, 1, 2, 4, 5)).isEqualTo(events());
		assertThat(rows(page, "troops", 0, 1, 2, 3, 4, 5, 6)).isEqualTo(steps(page));
		assertThat(rows(page, "counts", 1, 2, 3, 4, 5)).isEqualTo(counts());
		assertThat(rows(page, "places", 0, 2, 3, 4, 5)).containsExactlyInAnyOrderElementsOf(places());
		List<String> dates = items("/events?sort=date&limit=200").stream()
			.map((event) -> event.at("/when/edtf").asString())
			.toList();
		assertThat(Shown.each(page.locator("#timeline-table tbody td:nth-child(4) code"), "textContent"))
			.isEqualTo(dates);
	}

	@Test
	void aTableThatIsOpenedWhileDataComeStaysOpen(Visit visit) {
		Page page = visit.open("/");
		// The table is opened in the very frame in which the page shows the new data
		page.evaluate("""
				() => {
					requestAnimationFrame(() => document.querySelector('#timeline-table > summary').click());
					document.querySelector('#legend [data-kind=coup]').click();
				}""");
		Shown.assertAddress(page, "kind", "coup");
		Shown.assertAddress(page, "tables", "timeline");
		assertThat(page.locator("#timeline-table tbody tr")).hasCount(this.api.ids("/events?kind=coup").size());
	}

	/** Returns some columns of a table. */
	private static List<List<String>> rows(Page page, String table, int... columns) {
		Locator rows = page.locator("#%s-table tbody tr".formatted(table));
		assertThat(rows.first()).isVisible();
		return Shown.read(rows, "all => all.map((row) => [...row.cells].map((cell) => cell.textContent))")
			.valueStream()
			.map((row) -> IntStream.of(columns).mapToObj((column) -> row.get(column).asString()).toList())
			.toList();
	}

	private List<List<String>> events() {
		Codebook codebook = new Codebook(this.api);
		return items("/events?sort=date&limit=200").stream()
			.map((event) -> List.of(event.get("title").asString(),
					codebook.name("event-kind", event.get("kind").asString()),
					codebook.name("event-status", event.get("status").asString()),
					names(event.get("participants"), "/actor/name"), names(event.get("places"), "/place/name")))
			.toList();
	}

	private static String names(JsonNode items, String name) {
		return items.valueStream().map((item) -> item.at(name).asString()).collect(Collectors.joining(", "));
	}

	private List<List<String>> steps(Page page) {
		Codebook codebook = new Codebook(this.api);
		String series = page.locator("#troops-takeaway code").textContent().replaceAll(".*/api/v1|'$", "");
		return this.api.get(series)
			.at("/series/0/points")
			.valueStream()
			.map((point) -> List.of("France in Niger", inWords(point.get("from")), inWords(point.get("to")),
					number(point.get("low")), number(point.get("best")), number(point.get("high")),
					codebook.name("estimate-status", point.get("status").asString())))
			.toList();
	}

	private static String inWords(JsonNode day) {
		return LocalDate.parse(day.asString()).format(IN_WORDS);
	}

	private static String number(JsonNode number) {
		return number.isNull() ? "not known" : "%,d".formatted(number.asInt());
	}

	private List<List<String>> counts() {
		return items("/troop-counts?limit=200").stream()
			.map((count) -> List.of(count.at("/force/name").asString(), count.at("/place/name").asString(),
					number(count.at("/count/low")), number(count.at("/count/stated")), number(count.at("/count/high"))))
			.toList();
	}

	private List<List<String>> places() {
		Map<String, Long> events = items("/events?limit=200").stream()
			.flatMap((event) -> event.get("places")
				.valueStream()
				.map((place) -> place.at("/place/id").asString())
				.distinct())
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
		Map<String, String> within = this.api.get("/events/facets")
			.get("place")
			.valueStream()
			.collect(Collectors.toMap((one) -> one.get("value").asString(), (one) -> one.get("count").asString()));
		return items("/places?limit=200").stream()
			.filter((place) -> events.containsKey(place.get("id").asString()))
			.map((place) -> List.of(place.get("name").asString(), within.getOrDefault(place.get("id").asString(), ""),
					String.valueOf(events.get(place.get("id").asString())), place.at("/within/name").asString(""),
					coordinates(place.get("coordinates"))))
			.toList();
	}

	private static String coordinates(JsonNode coordinates) {
		return coordinates.isNull() ? "none" : degrees(coordinates.get("lat")) + ", " + degrees(coordinates.get("lon"));
	}

	private static String degrees(JsonNode number) {
		return number.decimalValue().stripTrailingZeros().toPlainString();
	}

	private List<JsonNode> items(String path) {
		return this.api.get(path).get("items").valueStream().toList();
	}

}
