package org.saheltimeline.page;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests the printed page: it has the charts and their texts, but no controls. */
@PageTest
class PagePrintTests {

	private static final List<String> CONTROLS = List.of(".tools", ".slide", "#search", "#choose", ".takeaway", "#shut",
			".top nav", ".skip");

	@Test
	void theTimelineFitsOnASheetAndTheFirstOneSaysWhereItIsFrom(Visit visit) {
		Page page = visit.open("/");
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		// 19 cm at 96 pixels per inch
		page.setViewportSize(718, 1020);
		assertThat(page.locator("#printed")).containsText("Source: Sahel Timeline, from 6 news articles. Printed on ");
		assertThat(page.locator("#printed")).containsText(page.url());
		assertThat(page.locator(".hint").filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
		assertThat(page.locator("#printed").boundingBox().y).isLessThan(150);
		BoundingBox head = page.locator("#timeline").boundingBox();
		BoundingBox timeline = page.locator("#timeline-picture").boundingBox();
		// 27 cm at 96 pixels per inch
		assertThat(timeline.y + timeline.height - head.y).isLessThan(1020);
		assertThat(page.locator("#timeline-picture .event").first()).isVisible();
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
