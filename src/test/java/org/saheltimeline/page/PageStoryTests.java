package org.saheltimeline.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Tests that the story can be followed from the coup to the last base. */
@PageTest
class PageStoryTests {

	private static final int STEPS = 8;

	@Test
	void eachStepMovesThePageAndHasAnAddress(Visit visit) {
		Page page = visit.open("/");
		page.click("#door-story");
		Locator story = page.locator("#story");
		for (int step = 1; step <= STEPS; step++) {
			assertThat(story.locator(".progress")).hasText("%d of %d".formatted(step, STEPS));
			Shown.assertAddress(page, "story", String.valueOf(step));
			assertThat(page.locator(".key-event.told")).hasCount(1);
			assertThat(story.locator(".sources")).containsText("According to “");
			if (step < STEPS) {
				story.getByText("Next").click();
			}
		}
		assertThat(story.getByText("Next")).isDisabled();
		Shown.assertAddress(page, "on", "2024-08-06");
		assertThat(page.locator("#day")).hasText("6 August 2024");
		page.goBack();
		assertThat(story.locator(".progress")).hasText("7 of 8");
		story.getByText("Leave the story").click();
		assertThat(story).isHidden();
		Shown.assertAddress(page, "on", "");
	}

	@Test
	void theAddressOfAStepShowsItAtItsDay(Visit visit) {
		Page page = visit.open("/?story=5");
		assertThat(page.locator("#story h2")).isFocused();
		assertThat(page.locator("#story h2")).hasText("Niger national television's report on the French withdrawal");
		assertThat(page.locator("#number")).hasText("157");
	}

	@Test
	void whatHappenedIsToldOnlyByThoseWhoSaySo(Visit visit) {
		Page page = visit.open("/?story=7");
		assertThat(page.locator("#story h2")).hasText("Departure of the last French troops from Niger");
		assertThat(page.locator("#story .sources")).not().containsText("Macron announces");
		page = visit.open("/?story=7&knownBy=2023-10-01");
		assertThat(page.locator("#story .sources")).containsText("Macron announces");
	}

	@Test
	void theStoryIsFollowedByKeyboard(Visit visit) {
		Page page = visit.open("/");
		page.locator("#door-story").focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#story h2")).isFocused();
		Locator next = page.locator("#story").getByText("Next");
		next.focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#story .progress")).hasText("2 of 8");
		assertThat(next).isFocused();
	}

	@Test
	void whatWasNotKnownYetIsNotTold(Visit visit) {
		Page page = visit.open("/?story=1&knownBy=2023-10-01");
		assertThat(page.locator("#story .progress")).hasText("1 of 3");
	}

}
