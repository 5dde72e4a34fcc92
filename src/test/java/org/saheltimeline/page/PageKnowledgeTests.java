package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tests the view of what was known at a given time. */
@PageTest
class PageKnowledgeTests {

	@Autowired
	private Api api;

	@Test
	void everythingIsDrawnAsItWasKnown(Visit visit) {
		Page page = visit.open("/?from=2023-09-01&to=2024-02-01&troops=france@niger&on=2023-12-15&knownBy=2023-10-01");
		assertDeparture(page, "announced", 0);
		assertTroops(page, "1,500");
		page.click(".clock summary");
		page.locator("#known-day").fill("2023-12-19");
		assertDeparture(page, "scheduled", 1);
		assertTroops(page, "no more than 157");
		page.click("#known-all");
		assertDeparture(page, "occurred", 0);
		assertTroops(page, "1 to 157");
	}

	private static void assertDeparture(Page page, String status, int deadlines) {
		Locator event = page.locator("#timeline-picture .event[data-id=last-french-troops-leave-niger]." + status);
		assertThat(event).hasCount(1);
		assertThat(event.locator("path.deadline")).hasCount(deadlines);
	}

	private static void assertTroops(Page page, String number) {
		assertThat(page.locator(".panel .says")).containsText("15 December 2023: " + number);
		assertThat(page.locator("#estimate h4")).containsText("France in Niger: " + number);
	}

	@Test
	void whatWasNotYetKnownIsShadedAndNothingIsDrawnThere(Visit visit) {
		Page page = visit.open("/?from=2023-09-01&to=2024-02-01&troops=france@niger&on=2023-12-30&knownBy=2023-12-19");
		LocalDate horizon = LocalDate.of(2023, 12, 19);
		for (String picture : List.of("#timeline-picture", ".panel")) {
			Axis axis = Axis.ofDays(page.locator(picture + " .axis").first());
			assertThat(page.locator(picture + " .beyond text")).hasText("not yet known");
			assertThat(page.locator(picture + " .beyond rect").boundingBox().x).isCloseTo(axis.after(horizon),
					within(1.5));
			Locator drawn = page.locator(picture
					+ " :is(.event:not(.announced, .scheduled) :is(.bar, .stub, .whisker), .steps :is(rect, path))");
			assertThat(drawn.count()).isGreaterThan(3);
			double last = Shown.read(drawn, "all => [Math.max(...all.map((one) => one.getBoundingClientRect().right))]")
				.get(0)
				.asDouble();
			assertThat(last).isLessThan(axis.after(horizon) + 3);
		}
		assertThat(page.locator("#estimate .forecast")).hasText("Forecast");
		assertThat(page.locator(".panel .says")).containsText("(forecast)");
		page.click("#known-all");
		assertThat(page.locator("#timeline-picture .beyond")).isHidden();
		assertThat(page.locator("#estimate .forecast")).hasCount(0);
	}

	@Test
	void eachPublicationIsAStop(Visit visit) {
		Page page = visit.open("/");
		List<String> published = published();
		page.click(".clock summary");
		Locator stops = page.locator("#stops input");
		assertThat(stops).hasCount(published.size() + 1);
		assertThat(page.locator("#stops li").nth(2)).containsText("22 December 2023");
		assertThat(page.locator("#stops li").nth(2)).containsText("(published between 19 and 22 December 2023)");
		stops.last().focus();
		page.keyboard().press("ArrowUp");
		assertKnown(page, published.getLast(), 6);
		page.keyboard().press("ArrowUp");
		assertKnown(page, published.get(published.size() - 2), 5);
		assertThat(stops.nth(published.size() - 2)).isFocused();
		stops.first().check();
		assertKnown(page, published.getFirst(), 1);
		page.click("#known-all");
		assertKnown(page, "", 6);
		assertThat(stops.last()).isChecked();
	}

	@Test
	void anyOtherDayCanBeTyped(Visit visit) {
		Page page = visit.open("/");
		page.click(".clock summary");
		page.locator("#known-day").fill("2023-10-01");
		assertKnown(page, "2023-10-01", 1);
		assertThat(page.locator("#stops input:checked")).hasCount(0);
		page.locator("#known-day").fill("2023-09-01");
		assertThat(page.locator("#known-by-words")).containsText("(0 of 6 articles)");
		assertThat(page.locator("#timeline-picture .event")).hasCount(0);
	}

	@Test
	void theWordsOfTheFirstScreenFollowWhatWasKnown(Visit visit) {
		Page page = visit.open("/");
		page.click(".clock summary");
		page.locator("#known-day").fill("2023-10-01");
		assertThat(page.locator("h1")).hasText("1,500 French soldiers in Niger, and what we can prove");
		assertThat(page.locator("#extent"))
			.hasText("Known by 1 October 2023: %d events from 1 article. Every fact cited, every doubt shown."
				.formatted(this.api.get("/events?limit=1&count=exact&knownBy=2023-10-01")
					.at("/page/total/value")
					.asInt()));
		assertThat(page.locator("#door-conflicts")).hasText("Where sources disagree (0 questions)");
		assertThat(page.locator("#door-conflicts")).hasAttribute("href", "conflicts?knownBy=2023-10-01");
		assertThat(page.locator("#day")).hasText("24 September 2023");
		assertThat(page.locator("[data-facet=article] li")).hasCount(1);
		page.click("#known-all");
		assertThat(page.locator("h1")).hasText("How 1,500 French soldiers left Niger, and what we can prove");
	}

	@Test
	void aDayThatNobodyCouldKnowOfHasNoNumber(Visit visit) {
		Page page = visit.open("/?knownBy=2023-12-22&on=2024-02-02");
		assertThat(page.locator("#number")).hasText("Not known yet:");
		assertThat(page.locator("#because")).containsText("A forecast from what was known by then: no more than 157.");
	}

	private List<String> published() {
		return this.api.get("/articles?limit=200")
			.get("items")
			.valueStream()
			.map((article) -> article.at("/published/latest").asString())
			.distinct()
			.sorted()
			.toList();
	}

	/** Asserts the address, the number of events and the wording. */
	private void assertKnown(Page page, String knownBy, int articles) {
		Shown.assertAddress(page, "knownBy", knownBy);
		String query = knownBy.isEmpty() ? "" : "&knownBy=" + knownBy;
		int events = this.api.get("/events?limit=1&count=exact" + query).at("/page/total/value").asInt();
		assertThat(page.locator("#count")).hasText("%d events".formatted(events));
		assertThat(page.locator("#known-by-words"))
			.containsText(knownBy.isEmpty() ? "is known now" : "(%d of 6 articles)".formatted(articles));
		assertThat(page.locator("#known-day")).hasValue(knownBy);
	}

}
