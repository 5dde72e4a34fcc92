package org.saheltimeline.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests the search and the filters that narrow the events. */
@PageTest
class PageFilterTests {

	@Autowired
	private Api api;

	@Test
	void aSearchLeadsToThePagesOfThoseItNames(Visit visit) {
		Page page = visit.open("/?q=Itte");
		assertThat(page.locator("#found a")).hasText("Sylvain Itté");
		page.locator("#found a").click();
		assertThat(page.locator("h1")).hasText("Sylvain Itté");
	}

	@Test
	void aWordAndADateFilter(Visit visit) {
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		page.locator("#q").pressSequentially("convoy");
		Shown.assertAddress(page, "q", "convoy");
		List<String> ids = this.api.ids("/events?q=convoy&limit=200");
		assertThat(ids).hasSizeBetween(1, 20);
		Shown.assertEvents(page, ids);
		assertThat(page.locator("#count")).hasText("%d events".formatted(ids.size()));
		assertThat(page.locator("#q")).isFocused();
		page.locator("#q").clear();
		Shown.assertAddress(page, "q", "");
		Shown.assertEvents(page, this.api.ids("/events?limit=200"));
		page.locator("#date").fill("2023-07/2023-08");
		page.locator("#date").press("Enter");
		Shown.assertAddress(page, "date", "2023-07/2023-08");
		Shown.assertEvents(page, this.api.ids("/events?date=2023-07/2023-08&limit=200"));
	}

	@Test
	void theChoicesHaveTheirCounts(Visit visit) {
		Page page = visit.open("/");
		List.of("status", "actor", "place", "country").forEach((facet) -> assertCounts(page, facet, ""));
		Locator actors = page.locator("fieldset[data-facet=actor]");
		assertThat(actors.locator("li").last()).isHidden();
		actors.locator("button").click();
		assertThat(actors.locator("li").last()).isVisible();
		choose(page, "country", "NE");
		choose(page, "status", "ongoing");
		// A choice in a list does not change the counts of that list
		assertCounts(page, "status", "?country=NE");
		assertCounts(page, "actor", "?country=NE&status=ongoing");
		assertCounts(page, "place", "?country=NE&status=ongoing");
		assertCounts(page, "country", "?status=ongoing");
	}

	private void assertCounts(Page page, String facet, String query) {
		Map<String, String> counts = this.api.get("/events/facets" + query)
			.get(facet)
			.valueStream()
			.collect(Collectors.toMap((one) -> one.get("value").asString(), (one) -> one.get("count").asString()));
		Shown.assertSoon(page, () -> counts(page, facet), counts);
	}

	private static Map<String, String> counts(Page page, String facet) {
		JsonNode choices = Shown.read(page.locator("fieldset[data-facet=%s] label".formatted(facet)),
				"all => all.map((one) => ({ value: one.querySelector('input').value, "
						+ "count: one.querySelector('.count').textContent }))");
		return choices.valueStream()
			.collect(Collectors.toMap((one) -> one.get("value").asString(), (one) -> one.get("count").asString()));
	}

	@Test
	void choicesFilterTogetherAndTheirChipsTakeThemAway(Visit visit) {
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		choose(page, "status", "announced");
		Shown.assertAddress(page, "status", "announced");
		Shown.assertEvents(page, this.api.ids("/events?status=announced"));
		choose(page, "actor", "france");
		Shown.assertAddress(page, "actor", "france");
		Shown.assertEvents(page, this.api.ids("/events?status=announced&actor=france"));
		choose(page, "article", "embassy-closed-indefinitely");
		Shown.assertEvents(page,
				this.api.ids("/events?status=announced&actor=france&article=embassy-closed-indefinitely"));
		Locator chips = page.locator("#chips .chip");
		assertThat(chips).hasCount(3);
		chips.filter(new Locator.FilterOptions().setHasText("Announced")).click();
		Shown.assertAddress(page, "status", "");
		Shown.assertEvents(page, this.api.ids("/events?actor=france&article=embassy-closed-indefinitely"));
		assertThat(chips).hasCount(2);
		page.locator("#chips button", new Page.LocatorOptions().setHasText("Clear all")).click();
		assertThat(chips).hasCount(0);
		Shown.assertEvents(page, this.api.ids("/events?limit=200"));
	}

	@Test
	void aPressThatIsNotOverWhenTheCountsComeIsStillAClick(Visit visit) {
		Page page = visit.open("/");
		BoundingBox attack = Shown.kind(page, "attack").boundingBox();
		page.waitForResponse("**/events/facets?*", () -> {
			page.locator("#legend [data-kind=coup]").click();
			page.mouse().move(attack.x + attack.width / 2, attack.y + attack.height / 2);
			page.mouse().down();
		});
		visit.awaitParts();
		page.mouse().up();
		Shown.assertAddress(page, "kind", "coup,attack");
		Shown.assertEvents(page, this.api.ids("/events?kind=coup,attack"));
	}

	private static void choose(Page page, String facet, String value) {
		page.locator("fieldset[data-facet=%s] input[value=%s]".formatted(facet, value)).check();
	}

}
