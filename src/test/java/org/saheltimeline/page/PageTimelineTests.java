package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
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

	/**
	 * Where the parts of events are: their symbols, what is sure, and what is possible.
	 */
	private static final String WHERE = """
			all => Object.fromEntries(all.map((one) => {
				const sides = (parts) => {
					const boxes = [...one.querySelectorAll(parts)].map((part) => part.getBoundingClientRect());
					return boxes.length === 0 ? null : { left: Math.min(...boxes.map(({ left }) => left)),
						right: Math.max(...boxes.map(({ right }) => right)) };
				};
				const { left, right } = sides('.symbol');
				return [one.dataset.id, { shown: one.dataset.shown, symbol: (left + right) / 2, bar: sides('.bar'),
					whisker: sides('.whisker:not(.end)'), stub: sides('.stub') }];
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
		Shown.unfoldBackground(page);
		Shown.assertAddress(page, "background", "yes");
		Locator picture = page.locator("#timeline-picture");
		Axis axis = Axis.ofDays(picture.locator(".axis"));
		JsonNode drawn = Shown.read(picture.locator(".event"), WHERE);
		List<JsonNode> events = this.api.get("/events?date=2023-07/2023-12&limit=200")
			.get("items")
			.valueStream()
			.toList();
		assertThat(events).hasSizeGreaterThan(50);
		for (JsonNode event : events) {
			JsonNode when = event.get("when");
			JsonNode where = drawn.path(event.get("id").asString());
			if (!when.get("extent").asString().equals("point")) {
				assertLasts(where, when, axis);
			}
			else if (when.get("earliest").equals(when.get("latest"))) {
				assertThat(where.path("shown").asString()).isEqualTo("mark");
				assertOn(where, day(when, "earliest"), axis);
			}
			else {
				assertIsOnceBetweenItsBounds(where, when, axis);
			}
		}
	}

	/** Asserts that a bar spans exactly the days on which it surely was so. */
	private static void assertLasts(JsonNode where, JsonNode when, Axis axis) {
		if (when.get("surelyFrom").isNull() || when.get("surelyTo").isNull()) {
			return;
		}
		if (day(when, "surelyFrom").isAfter(START)) {
			assertThat(where.at("/bar/left").asDouble()).isCloseTo(axis.at(day(when, "surelyFrom")), within(1.5));
		}
		double last = axis.after(day(when, "surelyTo"));
		if (day(when, "surelyTo").isBefore(END) && day(when, "surelyTo").isAfter(START)) {
			// A single day may be drawn a little wider than it is
			assertThat(where.at("/bar/right").asDouble()).isCloseTo(last, within(4.0));
		}
	}

	/** Asserts that there is one symbol and no bar, with a whisker over its bounds. */
	private static void assertIsOnceBetweenItsBounds(JsonNode where, JsonNode when, Axis axis) {
		assertThat(where.path("shown").asString()).isEqualTo("range");
		assertThat(where.path("bar").isNull()).isTrue();
		if (when.get("latest").isNull()) {
			assertOn(where, day(when, "earliest"), axis);
		}
		else if (when.get("earliest").isNull()) {
			assertOn(where, day(when, "latest"), axis);
		}
		else if (day(when, "earliest").isAfter(START) && day(when, "latest").isBefore(END)) {
			double first = axis.at(day(when, "earliest"));
			double last = axis.after(day(when, "latest"));
			assertThat(where.path("symbol").asDouble()).isCloseTo((first + last) / 2, within(1.5));
			assertThat(where.at("/whisker/left").asDouble()).isCloseTo(first, within(1.5));
			assertThat(where.at("/whisker/right").asDouble()).isCloseTo(last, within(1.5));
		}
	}

	private static void assertOn(JsonNode where, LocalDate day, Axis axis) {
		assertThat(where.path("symbol").asDouble()).isBetween(axis.at(day) - 1, axis.after(day) + 1);
	}

	private static LocalDate day(JsonNode when, String bound) {
		return LocalDate.parse(when.get(bound).asString());
	}

	@Test
	void aDateWithAnOpenStartStandsAtItsKnownEndAndFades(Visit visit) {
		Page page = visit.open("/");
		Axis axis = Axis.ofDays(page.locator("#timeline-picture .axis"));
		JsonNode where = Shown.read(event(page, "wagner-abuse-allegations"), WHERE).path("wagner-abuse-allegations");
		assertThat(this.api.get("/events/wagner-abuse-allegations").at("/when/edtf").asString())
			.isEqualTo("[..2023-12-28]");
		assertOn(where, LocalDate.of(2023, 12, 28), axis);
		assertThat(where.path("bar").isNull()).isTrue();
		assertThat(where.at("/stub/right").asDouble() - where.at("/stub/left").asDouble()).isBetween(5.0, 40.0);
		assertThat(where.at("/stub/left").asDouble()).isLessThan(where.path("symbol").asDouble());
	}

	@Test
	void whatIsOngoingIsSolidToItsLastReportAndNotToTheEdge(Visit visit) {
		Page page = visit.open("/");
		Axis axis = Axis.ofDays(page.locator("#timeline-picture .axis"));
		JsonNode when = this.api.get("/events/anti-french-sentiment").get("when");
		assertThat(when.get("latest").isNull()).isTrue();
		JsonNode where = Shown.read(event(page, "anti-french-sentiment"), WHERE).path("anti-french-sentiment");
		double last = axis.after(day(when, "surelyTo"));
		assertThat(where.at("/bar/right").asDouble()).isCloseTo(last, within(1.5));
		assertThat(where.at("/stub/right").asDouble()).isBetween(last + 5, last + 40);
		assertThat(event(page, "anti-french-sentiment")).hasAttribute("aria-label",
				Pattern.compile(".*, last reported on 28 December 2023"));
	}

	@Test
	void whatIsDatedToTheDayIsMoreProminentThanWhatIsNot(Visit visit) {
		Page page = visit.open("/");
		Locator coup = event(page, "niger-coup");
		Locator open = event(page, "wagner-abuse-allegations");
		assertThat(coup.locator("text")).hasCSS("font-weight", "600");
		assertThat(open.locator("text")).hasCSS("font-weight", "400");
		String fill = "one => getComputedStyle(one).fill";
		assertThat(coup.locator(".symbol").evaluate(fill))
			.isEqualTo(coup.evaluate("one => getComputedStyle(one).color"));
		assertThat(open.locator(".symbol").evaluate(fill))
			.isNotEqualTo(open.evaluate("one => getComputedStyle(one).color"));
	}

	@Test
	void noTitleIsCutOffAtTheEdgeOfASmallScreen(Visit visit) {
		Page page = visit.page();
		page.setViewportSize(660, 844);
		visit.open("/");
		Object cutOff = page.evaluate("""
				() => {
					const { left, right } = document.querySelector('#timeline-picture .scroll').getBoundingClientRect();
					return [...document.querySelectorAll('#timeline-picture .event text')]
						.filter((text) => text.getBoundingClientRect().left < left - 1
							|| text.getBoundingClientRect().right > right + 1)
						.map((text) => text.textContent);
				}""");
		assertThat(cutOff).isEqualTo(List.of());
		assertThat(page.locator("#timeline-picture .event text", new Page.LocatorOptions().setHasText("…"))).not()
			.hasCount(0);
	}

	@Test
	void noTitleStandsOnTheEndOfABar(Visit visit) {
		Page page = visit.open("/");
		Object covered = page.evaluate("""
				() => [...document.querySelectorAll('#timeline-picture .event')].filter((event) => {
					const text = event.querySelector('text')?.getBBox();
					return text && [...event.querySelectorAll('.bar, .end')].map((part) => part.getBBox())
						.some(({ y }) => y < 4);
				}).map((event) => event.dataset.id)""");
		assertThat(covered).isEqualTo(List.of());
	}

	@Test
	void whatSpansTheWholePeriodIsFoldedIntoTheBackground(Visit visit) {
		Page page = visit.open("/");
		Locator insurgency = event(page, "sahel-insurgency");
		Locator fold = page.locator("#timeline-picture .fold");
		assertThat(insurgency).hasCount(0);
		assertThat(fold).containsText("Background: ");
		fold.click();
		assertThat(insurgency).hasCount(1);
		assertThat(fold).hasAttribute("aria-expanded", "true");
		fold.click();
		assertThat(insurgency).hasCount(0);
		page.navigate("/?event=sahel-insurgency");
		assertThat(insurgency).hasCount(1);
	}

	@Test
	void whatLiesOutsideThePeriodIsCountedAndOneClickAway(Visit visit) {
		Page page = visit.open("/?kind=coup&from=2023-09-01&to=2023-11-01");
		Locator earlier = page.locator("#timeline-picture .earlier");
		assertThat(earlier).hasText("◂ 2 events before this period");
		assertThat(event(page, "niger-coup")).hasCount(0);
		earlier.click();
		assertThat(event(page, "niger-coup")).hasCount(1);
		assertThat(earlier).isHidden();
		assertThat(page.locator("#timeline-picture .later")).isHidden();
	}

	@Test
	void whatSourcesDifferAboutIsMarkedAndCanBeSeenAlone(Visit visit) {
		Page page = visit.open("/");
		List<String> concerned = this.api.get("/conflicts?limit=200")
			.get("items")
			.valueStream()
			.flatMap((conflict) -> Stream.concat(Stream.of(conflict.get("event")),
					conflict.get("reports").valueStream().map((report) -> report.get("event"))))
			.map((event) -> event.get("id").asString())
			.distinct()
			.toList();
		Locator marked = page.locator("#timeline-picture .event:has(.differs)");
		Shown.assertSoon(page, () -> Shown.each(marked, "dataset.id").stream().sorted().toList(),
				concerned.stream().sorted().toList());
		assertThat(event(page, "embassy-closure")).hasAttribute("aria-label", Pattern.compile(".*, sources differ"));
		page.locator("#legend .differ").click();
		Shown.assertAddress(page, "differ", "yes");
		Shown.assertEvents(page, concerned);
		assertThat(page.locator("#count")).hasText("%d events".formatted(concerned.size()));
		page.locator("#chips .chip").click();
		Shown.assertAddress(page, "differ", "");
		assertThat(page.locator("#count")).hasText("95 events");
	}

	private static Locator event(Page page, String id) {
		return page.locator("#timeline-picture .event[data-id=%s]".formatted(id));
	}

	private static void assertUnsure(Page page) {
		Locator about = page.locator(".event.approximate[data-id=wagner-takes-over-mali-bases]");
		assertThat(about.locator("text")).containsText("≈");
		assertThat(about.locator(".whisker").first()).not().hasCSS("stroke-dasharray", "none");
		Locator sure = page.locator(".event[data-id=french-withdrawal-from-mali]:not(.approximate)");
		assertThat(sure.locator(".whisker").first()).hasCSS("stroke-dasharray", "none");
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
		assertThat(coups).isHidden();
		assertThat(page.locator("#legend details.family:not([open])")).hasCount(6);
		page.locator("#legend summary").first().click();
		assertThat(coups).hasAttribute("aria-pressed", "false");
		coups.click();
		assertThat(coups).hasAttribute("aria-pressed", "true");
		Shown.assertAddress(page, "kind", "coup");
		Shown.assertEvents(page, this.api.ids("/events?kind=coup"));
		Shown.kind(page, "ban").click();
		Shown.assertAddress(page, "kind", "coup,ban");
		Shown.assertEvents(page, this.api.ids("/events?kind=coup,ban"));
		coups.click();
		assertThat(coups).hasAttribute("aria-pressed", "false");
		Shown.assertEvents(page, this.api.ids("/events?kind=ban"));
	}

}
