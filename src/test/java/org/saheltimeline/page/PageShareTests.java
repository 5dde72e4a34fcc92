package org.saheltimeline.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests that what is shown can be passed on: as an address, a frame, a citation or a
 * picture.
 */
@PageTest
class PageShareTests {

	private static final String VIEW = "/?knownBy=2023-12-19&on=2023-12-15";

	private static final List<String> PARTS = List.of("#opening-picture", "#timeline-picture", "#places-picture");

	@Test
	void theAddressAndTheFrameShowWhatIsShown(Visit visit) {
		Page page = opened(visit);
		assertThat(page.locator("#share-address")).hasValue(visit.origin() + VIEW);
		assertThat(page.locator("#share-embed")).hasValue(
				"<iframe src=\"%s/embed?knownBy=2023-12-19&amp;on=2023-12-15&amp;part=opening\" title=\"1,500 French soldiers in Niger, and what we can prove\" width=\"100%%\" height=\"520\" loading=\"lazy\" style=\"border:0\"></iframe>"
					.formatted(visit.origin()));
		page.locator("#embed-part").selectOption("places");
		assertThat(page.locator("#share-embed")).hasValue(Pattern.compile(".*part=places.*"));
		page.click("#day-after");
		Shown.assertAddress(page, "on", "2023-12-19");
		assertThat(page.locator("#share-address")).hasValue(visit.origin() + "/?knownBy=2023-12-19&on=2023-12-19");
	}

	private static Page opened(Visit visit) {
		Page page = visit.open(VIEW);
		page.click("#share > summary");
		assertThat(page.locator("#share-citation")).not().hasValue("");
		return page;
	}

	@ParameterizedTest
	@CsvSource({ "opening, #opening-picture", "timeline, #timeline-picture", "places, #places-picture",
			"nonsense, #opening-picture" })
	void aFrameShowsOnlyItsPart(String part, String shown, Visit visit) {
		Page page = visit.page();
		page.navigate("/embed?part=%s&on=2023-12-15".formatted(part));
		assertThat(page.locator(shown + " svg").first()).isVisible();
		for (String picture : PARTS) {
			assertThat(page.locator(picture).isVisible()).as(picture).isEqualTo(picture.equals(shown));
		}
		assertThat(page.locator(".filters")).isHidden();
		assertThat(page.locator(".embedded-from a")).hasAttribute("href", visit.origin() + "/?on=2023-12-15");
	}

	@Test
	void aFrameOfSomeEventsHasNoHeadlineOfThemAll(Visit visit) {
		Page page = visit.page();
		page.navigate("/embed?part=places");
		assertThat(page.locator("h1")).isVisible();
		page.navigate("/embed?part=places&kind=coup");
		assertThat(page.locator("#places-picture svg").first()).isVisible();
		assertThat(page.locator("h1")).isHidden();
	}

	@Test
	void onlyTheFrameMayBeFramed(Visit visit) {
		Response page = visit.page().navigate("/");
		assertThat(page).isNotNull();
		assertThat(page.headerValue("content-security-policy")).contains("frame-ancestors 'none'");
		Response framed = visit.page().navigate("/embed");
		assertThat(framed).isNotNull();
		assertThat(framed.headerValue("content-security-policy")).contains("frame-ancestors *", "script-src 'self';");
	}

	@Test
	void anotherSiteCanFrameTheChart(Visit visit) {
		Page page = visit.page();
		page.route("**/their-article", (route) -> route.fulfill(new Route.FulfillOptions().setContentType("text/html")
			.setBody(
					"<!doctype html><link rel=icon href=data:,><iframe src=\"/embed?on=2023-12-12\" width=900 height=520></iframe>")));
		page.navigate("/their-article");
		FrameLocator frame = page.frameLocator("iframe");
		assertThat(frame.locator(".opening-chart .telling").first()).isVisible();
		assertThat(frame.locator("#number")).hasText("157");
	}

	@ParameterizedTest
	@CsvSource({ "opening, 390", "opening, 760", "opening, 1600", "places, 390", "places, 760", "places, 1600",
			"opening&knownBy=2023-09-30, 390" })
	void theSuggestedFrameShowsAllOfItsPart(String part, int width, Visit visit) {
		Page page = visit.page();
		page.setViewportSize(width, 520);
		page.navigate("/embed?part=%s&on=2023-12-15".formatted(part));
		Locator picture = page.locator("#%s-picture".formatted(part.replaceFirst("&.*", "")));
		assertThat(picture.locator("svg text").first()).isAttached();
		assertThat(page.locator("h1")).isVisible();
		if (part.startsWith("opening")) {
			assertThat(page.locator("#because a")).isVisible();
		}
		page.evaluate("() => new Promise((drawn) => setTimeout(drawn, 200))");
		assertThat(page.evaluate("() => document.documentElement.scrollHeight")).isEqualTo(520);
		BoundingBox credit = page.locator(".embedded-from").boundingBox();
		assertThat(credit.y + credit.height).isBetween(505.0, 520.0);
		BoundingBox drawn = picture.locator("> svg").boundingBox();
		assertThat(drawn.width).isGreaterThan(width - 80);
		assertThat(drawn.height).isGreaterThan(200).isCloseTo(picture.boundingBox().height, within(1.0));
	}

	@Test
	void theEmbeddedChartHasBothForces(Visit visit) {
		Page page = visit.page();
		page.setViewportSize(760, 520);
		page.navigate("/embed?part=opening");
		assertThat(page.locator(".opening-chart .beside").getByText("1,000 American troops")).isVisible();
		assertThat(page.locator(".opening-chart .beside").getByText("no count after 28 Dec 2023")).isVisible();
		Locator band = page.locator(".opening-chart .main .band.between").first();
		BoundingBox words = page.locator(".opening-chart .leaving").boundingBox();
		assertThat(words.x).isGreaterThan(band.boundingBox().x);
		assertThat(words.x + words.width).isLessThan(band.boundingBox().x + band.boundingBox().width);
	}

	@Test
	void aFrameLeadsToHowWeKnowInTheWholePage(Visit visit) {
		Page page = visit.page();
		page.navigate("/embed?part=opening&on=2023-12-12");
		Page whole = page.waitForPopup(() -> page.getByText("How we know").click());
		assertThat(whole).hasURL(visit.origin() + "/?on=2023-12-12#estimate");
		assertThat(whole.locator("#estimate")).isVisible();
		assertThat(page).hasURL(visit.origin() + "/embed?part=opening&on=2023-12-12");
		whole.close();
	}

	@Test
	void theCitationNamesVersionAndDay(Visit visit) throws IOException {
		Page page = opened(visit);
		String version = page.locator("#share-citation").inputValue();
		assertThat(version).matches("1,500 French soldiers in Niger, and what we can prove\\. Sahel Timeline, "
				+ "as known on 2023-12-19, version \\d+ of the data, of \\d{4}-\\d\\d-\\d\\d\\. Accessed \\d{4}-\\d\\d-\\d\\d\\. http.*");
		String bibtex = saved(page, "#save-bibtex", "sahel-timeline.bib");
		assertThat(bibtex).matches("(?s)@online\\{sahel-timeline-\\d+-2023-12-19-2023-12-15,\n.*")
			.contains("title = {{1,500 French soldiers in Niger, and what we can prove}}",
					"author = {{Sahel Timeline}}", "year = {", "urldate = {", "note = {As known on 2023-12-19}")
			.endsWith("\n}\n");
		String ris = saved(page, "#save-ris", "sahel-timeline.ris");
		assertThat(ris.lines()).first().isEqualTo("TY  - DATA");
		assertThat(ris.lines().map((line) -> line.substring(0, 6))).containsExactly("TY  - ", "ID  - ", "TI  - ",
				"AU  - ", "PY  - ", "PB  - ", "ET  - ", "UR  - ", "Y2  - ", "N1  - ", "ER  - ");
	}

	private static String saved(Page page, String button, String name) throws IOException {
		return new String(file(page, button, name), StandardCharsets.UTF_8);
	}

	private static byte[] file(Page page, String button, String name) throws IOException {
		Download download = page.waitForDownload(() -> page.click(button));
		assertThat(download.suggestedFilename()).isEqualTo(name);
		return Files.readAllBytes(download.path());
	}

	@Test
	void theChartIsSavedWithItsTitleSourceAndDate(Visit visit) throws Exception {
		Page page = opened(visit);
		byte[] file = file(page, "#save-svg", "sahel-timeline.svg");
		Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
		assertThat(svg.getDocumentElement().getTextContent()).contains("1,500 French soldiers in Niger",
				"157 on 12 Dec", "Source: " + visit.origin(), "CC BY 4.0");
		assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("class=\"band");
		byte[] png = file(page, "#save-png", "sahel-timeline.png");
		assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
			.isEqualTo(2 * Integer.parseInt(svg.getDocumentElement().getAttribute("width")));
	}

}
