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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a reader takes away from each view: the call of the API, and files. */
@PageTest
class PageTakeawayTests {

	private static final Pattern CURL = Pattern.compile("curl -s '(\\S+)'");

	private static final Map<String, String> TYPES = Map.of("csv", "text/csv", "ics", "text/calendar", "geojson",
			"application/geo+json", "timelinejs", "application/vnd.timelinejs+json", "atom", "application/atom+xml",
			"ndjson", "application/x-ndjson", "jsonld", "application/ld+json", "json", "application/json");

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "/?", "/?kind=statement&knownBy=2023-12-22" })
	void theCommandOfAViewReadsTheSameEvents(String address, Visit visit) {
		Page page = visit.open(address);
		page.click("[data-time=whole]");
		for (String view : List.of("timeline", "places")) {
			JsonNode answer = answer(page, "#" + view + "-takeaway");
			Shown.assertEvents(page,
					answer.get("items").valueStream().map((event) -> event.get("id").asString()).toList());
		}
	}

	@Test
	void theCommandsOfTheChartReadItsStepsAndCounts(Visit visit) {
		Page page = visit.open("/?troops=france@niger&knownBy=2023-12-22");
		page.click("[data-time=whole]");
		JsonNode points = answer(page, "#troops-takeaway").at("/series/0/points");
		assertThat(Shown.each(page.locator(".panel .steps rect[data-from]"), "dataset.from"))
			.isEqualTo(points.valueStream().map((point) -> point.get("from").asString()).toList());
		List<String> counts = answer(page, "#counts-takeaway").get("items")
			.valueStream()
			.filter((count) -> count.at("/force/id").asString().equals("france")
					&& count.at("/place/id").asString().equals("niger"))
			.map((count) -> count.get("id").asString())
			.toList();
		assertThat(Shown.each(page.locator(".panel g.count"), "dataset.count"))
			.containsExactlyInAnyOrderElementsOf(counts);
	}

	@Test
	void theCommandOfAnEventReadsIt(Visit visit) {
		Page page = visit.open("/?event=niger-coup&knownBy=2023-12-22");
		JsonNode answer = answer(page, "#detail .takeaway");
		assertThat(answer).isEqualTo(this.api.get("/events/niger-coup?knownBy=2023-12-22"));
	}

	private static JsonNode answer(Page page, String takeaway) {
		Matcher command = CURL.matcher(page.locator(takeaway + " code").textContent());
		assertThat(command.matches()).isTrue();
		APIResponse response = page.request().get(command.group(1));
		assertThat(response).isOK();
		return JsonMapper.shared().readTree(response.text());
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
			.isEqualTo("curl -s '%s/api/v1/events?kind=coup'".formatted(visit.origin()));
	}

	@Test
	void everyDownloadHasItsMediaType(Visit visit) {
		Page page = visit.open("/?event=niger-coup&kind=coup");
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
