package org.saheltimeline.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the address of a view shows the same view to everyone. */
@PageTest
class PageAddressTests {

	@Autowired
	private Api api;

	@Test
	void theAddressOfAViewShowsTheSameToAnotherReader(Visit visit) {
		Page page = visit.open("/?from=2023-09-15&to=2023-12-31&tables=timeline,troops");
		Shown.kind(page, "statement").click();
		page.click("#pairs [data-pair='united-states@niger']");
		page.click(".clock summary");
		page.locator("#known-day").fill("2023-12-22");
		Shown.assertAddress(page, "knownBy", "2023-12-22");
		// A press on a picture that is being replaced is no click
		assertThat(page.locator("[aria-busy=true]")).hasCount(0);
		page.locator(".panel svg").first().click();
		Shown.assertSoon(page, () -> Shown.address(page, "on").isEmpty(), false);
		assertThat(page.locator("#estimate h3")).isVisible();
		page.locator("#timeline-picture .event[data-id=army-statement-on-withdrawal] .symbol").click();
		Shown.assertAddress(page, "event", "army-statement-on-withdrawal");
		assertThat(page.locator("#detail-title")).isFocused();
		Page same = visit.another(new Browser.NewContextOptions()).open(page.url().substring(visit.origin().length()));
		assertThat(view(page).get("table")).hasSizeGreaterThan(3);
		assertThat(view(page).get("detail")).hasSize(1);
		view(page)
			.forEach((what, shown) -> Shown.assertSoon(same, () -> view(same).getOrDefault(what, List.of()), shown));
	}

	@Test
	void theWindowOfTheAddressIsShownWhateverEventsThereAre(Visit visit) {
		Page page = visit.open("/?kind=statement&from=2023-03-01&to=2024-12-01");
		assertThat(page.locator(".panel svg").first()).hasAttribute("aria-valuemin", day("2023-03-01"));
		assertThat(page.locator(".panel svg").first()).hasAttribute("aria-valuemax", day("2024-12-01"));
	}

	@Test
	void everyAddressOfTheReadmeShowsAViewWithoutComplaint(Visit visit) throws IOException {
		List<String> addresses = Pattern.compile("\\(http://localhost:8080(/\\?[^)]+)\\)")
			.matcher(Files.readString(Path.of("src/docs/page.md")))
			.results()
			.map((link) -> link.group(1))
			.toList();
		assertThat(addresses).isNotEmpty();
		for (String address : addresses) {
			Page page = visit.open(address);
			assertThat(page.locator("#problems > *")).hasCount(0);
			assertThat(page.locator("#timeline-picture .event").first()).isAttached();
		}
	}

	private static String day(String day) {
		return String.valueOf(LocalDate.parse(day).toEpochDay());
	}

	/** Returns what a view shows. */
	private static Map<String, List<String>> view(Page page) {
		Map<String, List<String>> view = new LinkedHashMap<>();
		view.put("events",
				Shown.each(page.locator("#timeline-picture .event"), "dataset.id").stream().sorted().toList());
		view.put("kinds", Shown.each(page.locator("#legend [aria-pressed=true]"), "dataset.kind"));
		view.put("pairs", Shown.each(page.locator("#pairs [aria-pressed=true]"), "dataset.pair"));
		view.put("days", Shown.each(page.locator(".panel .says"), "textContent"));
		view.put("estimate", Shown.each(page.locator("#estimate"), "textContent"));
		view.put("detail", Shown.each(page.locator("#detail[open]"), "textContent"));
		view.put("tables", Shown.each(page.locator("details.beside[open]"), "id"));
		view.put("table", Shown.each(page.locator("#timeline-table tbody tr"), "textContent"));
		view.put("window", Shown.each(page.locator("#timeline-picture .axis .tick"), "textContent"));
		view.put("known", Shown.each(page.locator("#known-by-words"), "textContent"));
		return view;
	}

	@Test
	void theBackButtonReturnsToTheViewBefore(Visit visit) {
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		Shown.kind(page, "coup").click();
		Shown.assertEvents(page, this.api.ids("/events?kind=coup"));
		page.locator("#timeline-picture .event[data-id=niger-coup] .symbol").click();
		assertThat(page.locator("#detail")).isVisible();
		page.goBack();
		assertThat(page.locator("#detail")).isHidden();
		Shown.assertEvents(page, this.api.ids("/events?kind=coup"));
		page.goBack();
		Shown.assertEvents(page, this.api.ids("/events?limit=200"));
		assertThat(page.locator("#legend [data-kind=coup]")).hasAttribute("aria-pressed", "false");
		page.goForward();
		Shown.assertEvents(page, this.api.ids("/events?kind=coup"));
	}

	@Test
	void onlyMovingTheWindowPutsItIntoTheAddress(Visit visit) {
		Page page = visit.open("/");
		List<String> ticks = ticks(page);
		page.locator("#q").fill("insurgency");
		String count = "%d events".formatted(this.api.ids("/events?q=insurgency").size());
		Shown.assertSoon(page, () -> page.locator("#count").textContent(), count);
		Shown.kind(page, "insurgency").click();
		Shown.assertAddress(page, "kind", "insurgency");
		page.goBack();
		page.goBack();
		Shown.assertSoon(page, () -> page.locator("#count").textContent(), "95 events");
		assertThat(page.url()).isEqualTo(visit.origin() + "/");
		assertThat(ticks(page)).isEqualTo(ticks);
		page.click("[data-time=in]");
		Shown.assertSoon(page, () -> Shown.address(page, "from").isEmpty(), false);
		assertThat(ticks(page)).isNotEqualTo(ticks);
	}

	private static List<String> ticks(Page page) {
		return Shown.each(page.locator("#timeline-picture .axis .tick"), "textContent");
	}

	@Test
	void theAddressTakesAnyFilterOfTheApiAndTellsWhatItDoesNotKnow(Visit visit) {
		String query = "actor=france&role=agent&dateMatch=within&date=2023";
		Page page = visit.open("/?colour=red&" + query);
		assertThat(page.locator("#problems[role=alert]")).containsText("“colour” is left out");
		page.click("[data-time=whole]");
		Shown.assertEvents(page, this.api.ids("/events?limit=200&" + query));
		assertThat(page.locator("#chips .chip")).hasCount(4);
	}

}
