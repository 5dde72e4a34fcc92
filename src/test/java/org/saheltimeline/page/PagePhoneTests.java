package org.saheltimeline.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a phone shows the same as cards, and that a thumb can do what a mouse can.
 */
@PageTest
class PagePhoneTests {

	@Autowired
	private Api api;

	@Test
	void theNumberComesFirstAndTheEventsAreCards(Visit visit) {
		Page page = phone(visit).open("/");
		assertThat(page.locator("#number").boundingBox().y).isLessThan(page.locator(".opening-chart").boundingBox().y);
		Locator cards = page.locator("#timeline-cards .card");
		assertThat(cards).hasCount(40);
		page.locator("#timeline-cards").getByText("more").last().click();
		assertThat(cards).hasCount(80);
		assertThat(Shown.each(cards, "dataset.id")).isEqualTo(this.api.ids("/events?limit=200").subList(0, 80));
		assertThat(page.locator("[data-id=ambassador-held-in-embassy] .differs")).hasText("Sources differ");
		assertThat(page.locator("#timeline-picture")).isHidden();
	}

	private static Visit phone(Visit visit) {
		Visit phone = visit.another(new Browser.NewContextOptions().setHasTouch(true).setIsMobile(true));
		phone.page().setViewportSize(390, 844);
		return phone;
	}

	@Test
	void aTapOpensASheetFromBelow(Visit visit) {
		Page page = phone(visit).open("/");
		page.locator("#timeline-cards .card button").first().tap();
		Locator sheet = page.locator("#detail");
		assertThat(sheet).isVisible();
		BoundingBox box = sheet.boundingBox();
		assertThat(box.y).isGreaterThan(50);
		assertThat(box.y + box.height).isGreaterThan(840);
		page.locator("#shut").tap();
		assertThat(sheet).isHidden();
	}

	@Test
	void aThumbTurnsThePagesOfTheStory(Visit visit) {
		Page page = phone(visit).open("/");
		page.locator("#door-story").tap();
		for (int step = 1; step < 4; step++) {
			assertThat(page.locator("#story .progress")).hasText(step + " of 8");
			page.locator("#story").getByText("Next").tap();
		}
		assertThat(page.locator("#story .progress")).hasText("4 of 8");
	}

	@Test
	void theStopsOfKnowledgeFitAPhone(Visit visit) {
		Page page = phone(visit).open("/");
		page.locator(".clock summary").tap();
		Locator titles = page.locator("#stops label > span");
		for (int i = 0; i < titles.count(); i++) {
			assertThat(titles.nth(i).boundingBox().width).isGreaterThan(200);
		}
	}

	@Test
	void aThumbChoosesTheDay(Visit visit) {
		Page page = phone(visit).open("/");
		page.locator("#day-after").tap();
		Shown.assertAddress(page, "on", "2023-12-13");
		BoundingBox chart = page.locator(".opening-chart").boundingBox();
		page.touchscreen().tap(chart.x + chart.width * 0.3, chart.y + chart.height * 0.7);
		Shown.assertSoon(page, () -> Shown.address(page, "on").startsWith("2023-1"), true);
	}

}
