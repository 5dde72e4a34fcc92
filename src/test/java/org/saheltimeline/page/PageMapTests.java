package org.saheltimeline.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests the map of where things happened. */
@PageTest
class PageMapTests {

	private static final String MARKS = "#places-picture .marks [data-place]";

	@Autowired
	private Api api;

	@Test
	void everyPlaceOfAnEventThatHasCoordinatesHasAMark(Visit visit) {
		Page page = visit.open("/");
		assertMarks(page, "/events?limit=200");
		Shown.kind(page, "coup").click();
		assertMarks(page, "/events?kind=coup");
	}

	private void assertMarks(Page page, String events) {
		Set<String> located = this.api.get("/places?limit=200")
			.get("items")
			.valueStream()
			.filter((place) -> !place.get("coordinates").isNull())
			.map((place) -> place.get("id").asString())
			.collect(Collectors.toSet());
		Set<String> places = placesOf(events);
		places.retainAll(located);
		assertThat(places).hasSizeGreaterThan(1);
		Shown.assertSoon(page, () -> new HashSet<>(Shown.each(page.locator(MARKS), "dataset.place")), places);
	}

	private Set<String> placesOf(String events) {
		return this.api.get(events)
			.get("items")
			.valueStream()
			.flatMap((event) -> event.get("places").valueStream())
			.map((place) -> place.at("/place/id").asString())
			.collect(Collectors.toCollection(HashSet::new));
	}

	@Test
	void journeysAreDrawnAndBasesAreToldWithWhoHeldThem(Visit visit) {
		Page page = visit.open("/");
		assertJourneys(page);
		assertBases(page);
	}

	private void assertJourneys(Page page) {
		assertThat(page.locator("path[data-journey='niamey ndjamena']")).hasCount(1);
		assertThat(page.locator("path[data-journey='ndjamena douala']")).hasCount(1);
		assertThat(page.locator("#journeys")).containsText("Niamey to N'Djamena: ");
		assertThat(page.locator("#journeys")).containsText(title("first-convoy-reaches-chad"));
		assertThat(page.locator("#journeys")).containsText("N'Djamena to Douala: ");
		assertThat(page.locator("#journeys")).containsText(title("onward-route-through-douala"));
	}

	private String title(String event) {
		return this.api.get("/events/" + event).get("title").asString();
	}

	private void assertBases(Page page) {
		Locator bases = page.locator("#bases > ul > li");
		for (JsonNode event : this.api.get("/events?kind=base-handover,base-takeover").get("items")) {
			for (JsonNode where : event.get("places")) {
				Locator base = bases.filter(new Locator.FilterOptions().setHas(page.locator("button",
						new Page.LocatorOptions().setHasText(where.at("/place/name").asString()))));
				assertThat(base.first()).containsText(event.get("title").asString());
				for (JsonNode who : event.get("participants")) {
					assertThat(base.first()).containsText(who.at("/actor/name").asString());
				}
			}
		}
		assertThat(bases.filter(new Locator.FilterOptions().setHasText("Air base in Niamey")))
			.containsText(title("french-troops-at-niamey-air-base"));
	}

	@Test
	void choosingAPlaceFiltersAndChoosingItAgainDoesNot(Visit visit) {
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		Locator mark = page.locator(MARKS + "[data-place=niamey]");
		mark.locator("text").click();
		assertChosen(page, mark);
		mark.press("Enter");
		Shown.assertAddress(page, "place", "");
		Shown.assertEvents(page, this.api.ids("/events?limit=200"));
		mark.press("Enter");
		assertChosen(page, mark);
		assertThat(mark).isFocused();
	}

	private void assertChosen(Page page, Locator mark) {
		Shown.assertAddress(page, "place", "niamey");
		List<String> ids = this.api.ids("/events?place=niamey&limit=200");
		assertThat(ids).hasSizeGreaterThan(5);
		Shown.assertEvents(page, ids);
		assertThat(mark).hasAttribute("aria-pressed", "true");
		assertThat(page.locator("#chips")).containsText("Niamey");
		assertThat(page.locator("fieldset[data-facet=place] input[value=niamey]")).isChecked();
	}

	@Test
	void otherCountriesInSightAreNamedQuietly(Visit visit) {
		Page page = visit.open("/");
		Locator names = page.locator("#places-picture .names text:not([visibility=hidden])");
		assertThat(names.first()).isAttached();
		assertThat(Shown.each(names, "textContent")).contains("Nigeria", "Algeria", "Mauritania")
			.doesNotContain("Niger", "Mali", "Chad");
		page.navigate("/?map=12,6,3");
		assertThat(names.filter(new Locator.FilterOptions().setHasText("Cameroon"))).hasCount(1);
	}

	@Test
	void aNameStandsOnNoRouteAndOnNoOtherMark(Visit visit) {
		Page page = visit.open("/");
		Object covered = page.evaluate(
				"""
						() => {
							const within = ({ x, y }, box) => x > box.left && x < box.right && y > box.top && y < box.bottom;
							const niamey = document.querySelector('.marks [data-place=niamey] text').getBoundingClientRect();
							const along = [...document.querySelectorAll('path[data-journey]')].flatMap((path) =>
								Array.from({ length: 200 }, (_, i) => path.getPointAtLength((path.getTotalLength() * i) / 199)
									.matrixTransform(path.getScreenCTM())));
							const marks = [...document.querySelectorAll('.marks [data-place] path')].filter((path) => path.getAttribute('d'))
								.map((path) => path.getBoundingClientRect())
								.map(({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 }));
							return [...along, ...marks].filter((point) => within(point, niamey)).length;
						}""");
		assertThat(covered).isEqualTo(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023-12-25", "2024-04-23" })
	void theEndsOfAJourneyKeepTheirNames(String day, Visit visit) {
		Page page = visit.open("/?on=" + day);
		assertThat(page.locator("path[data-journey='niamey ndjamena']")).hasCount(1);
		for (String place : List.of("niamey", "ndjamena", "douala")) {
			assertThat(page.locator(MARKS + "[data-place=%s] text".formatted(place))).isVisible();
		}
	}

	@Test
	void theHintHasALineOfItsOwn(Visit visit) {
		Page page = visit.open("/");
		BoundingBox head = page.locator("#places-head").boundingBox();
		BoundingBox hint = page.locator("#places-day").boundingBox();
		assertThat(hint.y).isGreaterThan(head.y + head.height - 1);
		assertThat(hint.height).isLessThan(30);
	}

	@Test
	void aRouteOpensItsEventAndDoesNotFilter(Visit visit) {
		Page page = visit.open("/");
		Locator route = page.locator("path[data-journey='niamey ndjamena']");
		route.scrollIntoViewIfNeeded();
		JsonNode middle = Shown
			.read(route,
					"""
							all => all.map((path) => {
								const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
								return { x, y };
							})""")
			.get(0);
		page.mouse().click(middle.get("x").asDouble(), middle.get("y").asDouble() + 3);
		assertThat(page.locator("#detail-title")).hasText(title("first-convoy-reaches-chad"));
		Shown.assertAddress(page, "place", "");
	}

	@Test
	void countriesHaveOutlinesAroundTheirPlacesAndCanBeSeenNearer(Visit visit) throws IOException {
		Page page = visit.open("/");
		try (InputStream outlines = getClass().getResourceAsStream("/static/page/map/outlines.json")) {
			int countries = JsonMapper.shared().readTree(outlines).get("features").size();
			assertThat(page.locator("#places-picture .countries path")).hasCount(countries);
		}
		Object within = page.locator("#places-picture").evaluate("""
				(map) => {
					const at = map.querySelector('.marks [data-place=niamey]').transform.baseVal[0].matrix;
					const point = map.querySelector('svg').createSVGPoint();
					[point.x, point.y] = [at.e, at.f];
					return [...map.querySelectorAll('.countries path')].filter((path) => path.isPointInFill(point))
						.map((path) => path.dataset.place);
				}""");
		assertThat(within).isEqualTo(List.of("niger"));
		Locator mark = page.locator(MARKS + "[data-place=niamey]");
		String start = mark.getAttribute("transform");
		page.click("[data-map=in]");
		assertThat(mark).not().hasAttribute("transform", start);
		page.click("[data-map=most]");
		assertThat(mark).hasAttribute("transform", start);
	}

}
