package org.saheltimeline.page;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what the page shows while it waits, and when a request is rejected or gets no
 * response.
 */
@PageTest
class PageProblemTests {

	private static final String EVENTS = "**/api/v1/events?*";

	@Autowired
	private Api api;

	@Test
	void whileAnAnswerIsAwaitedThePageSaysSo(Visit visit) {
		Page page = visit.page();
		List<Route> held = new ArrayList<>();
		page.route("**/api/v1/**", held::add);
		page.navigate("/");
		Shown.assertSoon(page, () -> held.stream().anyMatch((route) -> route.request().url().contains("/events?")),
				true);
		assertThat(page.locator("#count")).hasText("Loading …");
		for (String picture : List.of("timeline", "troops", "places")) {
			assertThat(page.locator("#%s-picture".formatted(picture))).hasAttribute("aria-busy", "true");
		}
		page.unroute("**/api/v1/**");
		held.forEach(Route::resume);
		visit.awaitParts();
		assertThat(page.locator("#count")).hasText("95 events");
	}

	@Test
	void whileOtherEventsAreAwaitedThePageSaysSo(Visit visit) {
		Page page = visit.open("/");
		List<Route> held = new ArrayList<>();
		page.route(EVENTS, held::add);
		Shown.kind(page, "coup").click();
		assertThat(page.locator("#timeline-picture")).hasAttribute("aria-busy", "true");
		assertThat((String) page.locator("#timeline-picture")
			.evaluate("(one) => getComputedStyle(one, '::after').content")).contains("Loading");
		Shown.assertSoon(page, held::size, 1);
		held.getFirst().resume();
		assertThat(page.locator("#timeline-picture")).hasAttribute("aria-busy", "false");
		assertThat(page.locator("#count")).hasText("5 events");
	}

	@Test
	void aDateThatTheApiRefusesIsToldInItsWords(Visit visit) {
		visit.provoking("status of 400").provoking("Status 400");
		Page page = visit.open("/");
		page.locator("#date").fill("2023-13");
		page.locator("#date").press("Enter");
		String detail = this.api.problem(400, "/events?date=2023-13").get("detail").asString();
		Locator problems = page.locator("#problems[role=alert]");
		assertThat(problems).containsText(detail);
		page.locator("#date").fill("2023-07");
		page.locator("#date").press("Enter");
		assertThat(problems).isEmpty();
		Shown.assertEvents(page, this.api.ids("/events?date=2023-07&limit=200"));
	}

	@Test
	void anEventThatNobodyKnowsIsTold(Visit visit) {
		visit.provoking("status of 404").provoking("Status 404");
		Page page = visit.open("/?event=niger-coupe");
		String detail = this.api.problem(404, "/events/niger-coupe").get("detail").asString();
		assertThat(page.locator("#problems[role=alert]")).containsText(detail);
		assertThat(page.locator("#detail")).isHidden();
		assertThat(page.locator("#count")).hasText("95 events");
	}

	@Test
	void aServiceThatIsAwayIsToldAndTriedAgain(Visit visit) {
		visit.provoking("net::ERR_FAILED");
		Page page = visit.page();
		page.route("**/api/v1/**", Route::abort);
		page.navigate("/");
		Locator problems = page.locator("#problems[role=alert]");
		assertThat(problems).containsText("The service does not answer");
		assertThat(problems.locator(".problem")).hasCount(1);
		page.unroute("**/api/v1/**");
		problems.getByText("Try again").click();
		visit.awaitParts();
		assertThat(problems).isEmpty();
		assertThat(page.locator("#count")).hasText("95 events");
	}

}
