package org.saheltimeline.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests the printed page: it has the charts and their texts, but no controls. */
@PageTest
class PagePrintTests {

	private static final List<String> CONTROLS = List.of(".tools", ".slide", "#search", "#choose", ".takeaway", "#shut",
			".top nav", ".skip");

	/** A4 between its margins of 12 mm, in pixels at 96 per inch. */
	private static final int WIDTH = 703;

	private static final int HEIGHT = 1031;

	/** The smallest type on paper, in pixels: 7 points. */
	private static final double LEAST_TYPE = 7 * 96 / 72.0;

	private static Page printed(Visit visit, String address) {
		Page page = visit.open(address);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.setViewportSize(WIDTH, HEIGHT);
		assertThat(page.locator("#timeline-picture .sheet").first()).isVisible();
		page.evaluate("() => new Promise((drawn) => setTimeout(drawn, 200))");
		return page;
	}

	@Test
	void theFirstSheetSaysWhereItIsFromAndHasTheChartAndTheMap(Visit visit) {
		Page page = printed(visit, "/");
		assertThat(page.locator("#printed")).containsText("Source: Sahel Timeline, from 6 news articles. Printed on ");
		assertThat(page.locator("#printed")).containsText(page.url());
		assertThat(page.locator(".hint").filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
		assertThat(page.locator("#printed").boundingBox().y).isLessThan(150);
		assertThat(page.locator(".opening-chart").boundingBox().width).isGreaterThan(WIDTH - 2);
		BoundingBox clock = page.locator(".clock").boundingBox();
		assertThat(clock.y + clock.height).isBetween(HEIGHT * 0.7, (double) HEIGHT);
	}

	@Test
	void theTimelineHasTheWholeWidthInTypeThatCanBeReadAndIsCutBetweenLanes(Visit visit) {
		Page page = printed(visit, "/");
		double above = page.locator("#timeline-picture").boundingBox().y - page.locator("#timeline").boundingBox().y;
		for (Locator sheet : page.locator("#timeline-picture .sheet").all()) {
			BoundingBox box = sheet.boundingBox();
			assertThat(box.width).isGreaterThan(WIDTH - 30);
			assertThat(above + box.height).isLessThan(HEIGHT);
			above = 0;
		}
		JsonNode type = Shown.read(page.locator("#timeline-picture .sheet text"), """
				all => all.map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)""");
		assertThat(type.valueStream().map(JsonNode::asDouble)).isNotEmpty().allMatch((size) -> size >= LEAST_TYPE);
		assertThat(page.locator("#timeline-picture .sheet .lane")).hasCount(6);
		assertThat(page.locator("#timeline-picture .event").first()).isVisible();
	}

	@Test
	void theLineOfTheDayIsOnItsDay(Visit visit) {
		Page page = printed(visit, "/");
		JsonNode ticks = Shown.read(page.locator("#timeline-picture .sheet").first().locator(".axis .tick"), """
				all => all.map(({ textContent, firstChild }) => ({
					day: Date.parse(textContent.length > 4 ? `1 ${textContent} UTC` : `${textContent}-01-01`),
					place: firstChild.getBoundingClientRect().left,
				}))""");
		JsonNode first = ticks.get(0);
		JsonNode last = ticks.get(ticks.size() - 1);
		double length = difference(first, last, "place") / difference(first, last, "day");
		Axis days = new Axis(first.get("day").asDouble(), first.get("place").asDouble(), length);
		BoundingBox line = page.locator("#timeline-picture .sheet .day-line").first().boundingBox();
		LocalDate day = LocalDate.of(2023, 12, 12);
		assertThat(line.x + line.width / 2).isBetween(days.at(day) - 1, days.after(day) + 1);
	}

	private static double difference(JsonNode first, JsonNode last, String value) {
		return last.get(value).asDouble() - first.get(value).asDouble();
	}

	@Test
	void theScreenIsAsItWasAfterPrinting(Visit visit) {
		Page page = visit.open("/");
		Locator timeline = page.locator("#timeline-picture .scroll > svg");
		String before = timeline.getAttribute("viewBox");
		page.pdf();
		assertThat(timeline).hasAttribute("viewBox", before);
		assertThat(page.locator(".sheet")).hasCount(0);
	}

	@Test
	void aHeadingIsOnTheSheetOfWhatItHeads(Visit visit) {
		Page page = visit.open("/");
		String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
		// The first screen, the timeline on two sheets, and the troops
		assertThat(Pattern.compile("/Type /Page\\b").matcher(pdf).results()).hasSize(4);
	}

	@Test
	void paperHasThePicturesAndNoControls(Visit visit) {
		Page page = visit.open("/?event=embassy-closure&on=2023-12-15&tables=timeline");
		assertThat(page.locator("#estimate h3")).isVisible();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		for (String control : CONTROLS) {
			assertThat(page.locator(control).filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
		}
		for (String picture : List.of("timeline", "troops", "places")) {
			assertThat(page.locator("#%s-picture svg".formatted(picture)).first()).isVisible();
		}
		assertThat(page.locator("#known-by-words")).isVisible();
		assertThat(page.locator("#detail .report").first()).isVisible();
		byte[] pdf = page.pdf();
		assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		assertThat(pdf.length).isGreaterThan(20_000);
	}

}
