package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.Dates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tests the chart of when things happened. */
@PageTest
class PageTimelineTests {

	private static final String WHERE = """
			all => Object.fromEntries(all.map((one) => {
				const sides = [...one.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect());
				const symbol = one.querySelector('.symbol').getBoundingClientRect();
				return [one.dataset.id, { symbol: (symbol.left + symbol.right) / 2,
					left: Math.min(...sides.map(({ left }) => left)), right: Math.max(...sides.map(({ right }) => right)) }];
			}))""";

	private static final LocalDate START = LocalDate.of(2023, 7, 1);

	private static final LocalDate END = LocalDate.of(2024, 1, 15);

	private static final String DEPARTURE = ".event.%s[data-id=last-french-troops-leave-niger]";

	@Autowired
	private Api api;

	@Test
	void everyEventIsDrawnAndWhatIsNotSureOrIsToComeLooksSo(Visit visit) {
		visit.changing("**/api/v1/events?*", PageTimelineTests::withUnsureDates);
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		List<String> ids = this.api.ids("/events?limit=200");
		assertThat(ids).hasSize(95);
		Shown.assertEvents(page, ids);
		assertUnsure(page);
		Locator departure = page.locator(DEPARTURE.formatted("occurred"));
		assertThat(departure).hasCount(1);
		assertThat(departure.locator("path.deadline")).hasCount(0);
	}

	/** No article of the seeds leaves a date approximate or uncertain. */
	private static String withUnsureDates(String events) {
		JsonNode list = JsonMapper.shared().readTree(events);
		list.get("items").forEach((event) -> {
			ObjectNode when = (ObjectNode) event.get("when");
			when.put("approximate", event.get("id").asString().equals("wagner-takes-over-mali-bases"));
			when.put("uncertain", event.get("id").asString().equals("embassy-closure-announced"));
		});
		return list.toString();
	}

	@Test
	void aScheduledEventShowsItsDeadline(Visit visit) {
		Page page = visit.open("/?knownBy=2023-12-22");
		Locator deadline = page.locator(DEPARTURE.formatted("scheduled"));
		assertThat(deadline.locator("path.deadline")).hasCount(1);
		assertThat(deadline.locator("text")).containsText("Deadline: ");
	}

	@Test
	void anEventLiesWhereItsDateSays(Visit visit) {
		Page page = visit.open("/?from=%s&to=%s".formatted(START, END));
		Locator picture = page.locator("#timeline-picture");
		assertThat(picture.locator("[data-id=niger-coup]")).hasAttribute("data-shown", "mark");
		assertThat(picture.locator("[data-id=first-convoy-reaches-chad]")).hasAttribute("data-shown", "span");
		assertThat(picture.locator("[data-id=embassy-closure]")).hasAttribute("data-shown", "span");
		Axis axis = Axis.ofDays(picture.locator(".axis"));
		JsonNode marks = Shown.read(picture.locator(".event[data-shown=mark]"), WHERE);
		JsonNode spans = Shown.read(picture.locator(".event[data-shown=span]"), WHERE);
		JsonNode events = this.api.get("/events?date=2023-07/2023-12&limit=200").get("items");
		assertThat(events.size()).isGreaterThan(50);
		for (JsonNode event : events) {
			JsonNode when = event.get("when");
			boolean day = when.get("precision").asString().equals("day")
					&& Objects.equals(Dates.of(when).reachesFrom(), Dates.of(when).reachesTo());
			JsonNode drawn = (day ? marks : spans).path(event.get("id").asString());
			if (day) {
				LocalDate on = Dates.of(when).firstDay();
				assertThat(drawn.path("symbol").asDouble()).isBetween(axis.at(on), axis.after(on));
			}
			else {
				assertLeft(drawn, Objects.requireNonNullElse(Dates.of(when).reachesFrom(), LocalDate.MIN), axis);
				assertRight(drawn, Objects.requireNonNullElse(Dates.of(when).reachesTo(), LocalDate.MAX.minusDays(1)),
						axis);
			}
		}
	}

	private static void assertLeft(JsonNode span, LocalDate first, Axis axis) {
		double left = span.path("left").asDouble();
		if (first.isBefore(START)) {
			assertThat(left).isLessThan(axis.at(START) + 1);
		}
		else {
			assertThat(left).isCloseTo(axis.at(first), within(1.5));
		}
	}

	private static void assertRight(JsonNode span, LocalDate last, Axis axis) {
		double right = span.path("right").asDouble();
		if (last.isBefore(END)) {
			assertThat(right).isCloseTo(axis.after(last), within(1.5));
		}
		else {
			assertThat(right).isGreaterThan(axis.at(END) - 1);
		}
	}

	private static void assertUnsure(Page page) {
		Locator about = page.locator(".event.approximate[data-id=wagner-takes-over-mali-bases]");
		assertThat(about.locator("text")).containsText("≈");
		assertThat(about.locator(".edge")).not().hasCSS("stroke-dasharray", "none");
		Locator sure = page.locator(".event[data-id=french-withdrawal-from-mali]:not(.approximate)");
		assertThat(sure.locator(".edge")).hasCSS("stroke-dasharray", "none");
		assertThat(sure.locator("text")).not().containsText("≈");
		Locator uncertain = page.locator(".event.uncertain[data-id=embassy-closure-announced]");
		assertThat(uncertain.locator("text")).containsText("(?)");
		assertThat(uncertain.locator(".symbol")).not().hasCSS("stroke-dasharray", "none");
		assertThat(page.locator(".event[data-id=niger-coup] .symbol")).hasCSS("stroke-dasharray", "none");
	}

	@Test
	void theLegendCountsAndFilters(Visit visit) {
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		Map<String, Integer> counts = this.api.get("/events/facets")
			.get("kind")
			.valueStream()
			.collect(Collectors.toMap((one) -> one.get("value").asString(), (one) -> one.get("count").asInt()));
		Locator kinds = page.locator("#legend button.kind[data-kind]");
		assertThat(kinds).hasCount(counts.size());
		counts.forEach((kind, count) -> assertThat(page.locator("#legend [data-kind=%s] .count".formatted(kind)))
			.hasText(String.valueOf(count)));
		Locator coups = page.locator("#legend [data-kind=coup]");
		assertThat(coups).hasAttribute("aria-pressed", "false");
		coups.click();
		assertThat(coups).hasAttribute("aria-pressed", "true");
		Shown.assertAddress(page, "kind", "coup");
		Shown.assertEvents(page, this.api.ids("/events?kind=coup"));
		page.locator("#legend [data-kind=ban]").click();
		Shown.assertAddress(page, "kind", "coup,ban");
		Shown.assertEvents(page, this.api.ids("/events?kind=coup,ban"));
		coups.click();
		assertThat(coups).hasAttribute("aria-pressed", "false");
		Shown.assertEvents(page, this.api.ids("/events?kind=ban"));
	}

}
