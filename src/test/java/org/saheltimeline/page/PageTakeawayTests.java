package org.saheltimeline.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests what each view offers to take away: the API call and files. */
@PageTest
class PageTakeawayTests {

	private static final Pattern CURL = Pattern.compile("curl -s '(\\S+)'");

	private static final Map<String, String> TYPES = Map.of("csv", "text/csv", "ics", "text/calendar", "geojson",
			"application/geo+json", "timelinejs", "application/vnd.timelinejs+json", "atom", "application/atom+xml",
			"ndjson", "application/x-ndjson", "jsonld", "application/ld+json", "json", "application/json");

	@Autowired
	private Api api;

	@Test
	void theCommandReadsAllEvents(Visit visit) {
		Page page = visit.open("/");
		page.click("[data-time=whole]");
		assertReadsTheSameEvents(page);
	}

	private static void assertReadsTheSameEvents(Page page) {
		for (String view : List.of("timeline", "places")) {
			Shown.assertEvents(page, ids(answers(page, "#" + view + "-takeaway").getFirst()));
		}
	}

	@Test
	void theCommandsOfAViewReadWhatItShows(Visit visit) {
		Page page = visit.open("/?kind=statement,coup&event=niger-coup&troops=france@niger,united-states@niger"
				+ "&knownBy=2023-12-22&from=2012-01-01&to=2025-01-01");
		assertReadsTheSameEvents(page);
		List<String> steps = answers(page, "#troops-takeaway").stream()
			.flatMap((answer) -> answer.getFirst().at("/series/0/points").valueStream())
			.map((point) -> point.get("from").asString())
			// Beyond what was known by then, nothing is drawn
			.filter((from) -> from.compareTo("2023-12-22") <= 0)
			.toList();
		assertThat(Shown.each(page.locator(".panel .steps rect[data-from]"), "dataset.from")).isEqualTo(steps);
		assertThat(ids(answers(page, "#counts-takeaway").getFirst()))
			.containsAll(Shown.each(page.locator(".panel g.count"), "dataset.count"))
			.containsAll(this.api.ids("/troop-counts?limit=200&knownBy=2023-12-22"));
		assertThat(page.locator("#detail")).isVisible();
		assertThat(answers(page, "#detail .takeaway"))
			.containsExactly(List.of(this.api.get("/events/niger-coup?knownBy=2023-12-22")));
	}

	@Test
	void theWindowCanBeTakenAwayAlone(Visit visit) {
		Page page = visit.open("/?kind=statement&from=2023-12-01&to=2023-12-15");
		page.locator("#timeline-takeaway summary").click();
		Locator csv = page.locator("#timeline-takeaway").getByText("CSV of 1 December 2023 to 15 December 2023 only");
		assertThat(csv).hasAttribute("href",
				Pattern.compile(".*\\?date=2023-12-01/2023-12-15&kind=statement&format=csv"));
		assertThat(page.request().get((String) csv.evaluate("link => link.href"))).isOK();
		page.click("[data-time=later]");
		assertThat(csv).hasCount(0);
	}

	/** Returns the response to each command: the lines of a list, or a single object. */
	private static List<List<JsonNode>> answers(Page page, String takeaway) {
		return page.locator(takeaway + " code").textContent().lines().map((command) -> {
			Matcher curl = CURL.matcher(command);
			assertThat(curl.matches()).as(command).isTrue();
			APIResponse response = page.request().get(curl.group(1));
			assertThat(response).isOK();
			return response.text().lines().map(JsonMapper.shared()::readTree).toList();
		}).toList();
	}

	private static List<String> ids(List<JsonNode> items) {
		return items.stream().map((item) -> item.get("id").asString()).toList();
	}

	@Test
	void theCommandIsCopiedOrSelected(Visit visit) {
		Visit allowed = visit
			.another(new Browser.NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
		Page page = allowed.open("/?kind=coup");
		Locator takeaway = page.locator("#timeline-takeaway");
		takeaway.locator("summary").click();
		takeaway.locator("button").click();
		assertThat(takeaway.locator("[role=status]")).hasText("Copied.");
		assertThat(page.evaluate("() => navigator.clipboard.readText()"))
			.isEqualTo(takeaway.locator("code").textContent());
	}

	@Test
	void everyDownloadHasItsMediaType(Visit visit) {
		Page page = visit.open("/?event=niger-coup&kind=coup");
		assertThat(page.locator("#detail .links")).isAttached();
		List<String> links = Shown.each(page.locator(".takeaway .links a"), "href");
		assertThat(links).hasSizeGreaterThan(12);
		for (String link : links) {
			Matcher format = Pattern.compile("[?&]format=(\\w+)").matcher(link);
			String type = TYPES.get(format.find() ? format.group(1) : "json");
			APIResponse response = page.request().get(link);
			assertThat(response).isOK();
			assertThat(response.headers().get("content-type")).as(link).startsWith(type);
		}
	}

}
