package org.saheltimeline.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests the view of a single event, with what each article says about it. */
@PageTest
class PageDetailTests {

	private static final String CLOSURE = "/?event=embassy-closure";

	@Autowired
	private Api api;

	@Test
	void anEventIsShownWithItsReportsAndWhereTheyDisagree(Visit visit) {
		Page page = visit.open(CLOSURE);
		JsonNode event = this.api.get("/events/embassy-closure");
		assertEvent(page, event);
		Locator reports = page.locator("#detail .report");
		assertThat(reports).hasCount(2);
		assertReport(reports.nth(0), event.at("/reports/0"));
		assertReport(reports.nth(1), event.at("/reports/1"));
		assertThat(page.locator("#detail .disagree h3")).hasText("The articles disagree");
		JsonNode conflicts = this.api.get("/conflicts?event=embassy-closure").get("items");
		assertThat(conflicts.size()).isPositive();
		conflicts.forEach((conflict) -> assertThat(page.locator("#detail .disagree"))
			.containsText(conflict.get("detail").asString()));
		this.api.ids("/articles?limit=200")
			.forEach((slug) -> assertThat(page.locator("#detail .disagree")).not().containsText(slug));
		page.setViewportSize(2560, 1200);
		assertSideBySide(reports);
		page.setViewportSize(1000, 800);
		assertSideBySide(reports);
	}

	private static void assertEvent(Page page, JsonNode event) {
		Locator detail = page.locator("#detail");
		assertThat(page.locator("#detail-title")).hasText(event.get("title").asString());
		assertThat(detail).containsText(event.get("summary").asString());
		assertThat(detail.locator(".when")).containsText(event.at("/when/edtf").asString());
		for (JsonNode participant : event.get("participants")) {
			assertThat(
					detail.locator("dd a[href='actors/%s']".formatted(participant.at("/actor/id").asString())).first())
				.hasText(participant.at("/actor/name").asString());
		}
		for (JsonNode link : event.get("links")) {
			assertThat(detail.locator("dd button").getByText(link.at("/event/title").asString())).hasCount(1);
		}
	}

	private static void assertReport(Locator drawn, JsonNode report) {
		assertThat(drawn).containsText(report.get("says").asString());
		assertThat(drawn).containsText(report.get("reason").asString());
		assertThat(drawn)
			.containsText("paragraph %d, characters %,d to %,d".formatted(report.at("/citation/paragraph").asInt(),
					report.at("/citation/start").asInt(), report.at("/citation/end").asInt()));
		assertThat(drawn.locator("a")).hasAttribute("href", "articles/%s#p%d"
			.formatted(report.at("/article/id").asString(), report.at("/citation/paragraph").asInt()));
	}

	/**
	 * Asserts that the reports are side by side where there is room; on smaller screens,
	 * beside the charts, they are stacked.
	 */
	private static void assertSideBySide(Locator reports) {
		BoundingBox left = reports.nth(0).boundingBox();
		BoundingBox right = reports.nth(1).boundingBox();
		assertThat(right.y).isEqualTo(left.y);
		assertThat(right.x).isGreaterThanOrEqualTo(left.x + left.width);
	}

	@Test
	void thePanelLeadsToPagesAndFilters(Visit visit) {
		Page page = visit.open("/?event=ambassador-leaves-niger&knownBy=2023-12-22");
		assertThat(page.getByText("All about this event")).hasAttribute("href",
				"events/ambassador-leaves-niger?knownBy=2023-12-22");
		page.getByLabel("Show only events with Sylvain Itté").first().click();
		Shown.assertAddress(page, "actor", "sylvain-itte");
	}

	@Test
	void figuresAreToldInWords(Visit visit) {
		Page page = visit.open("/?event=first-convoy-reaches-chad");
		JsonNode figure = this.api.get("/events/first-convoy-reaches-chad").get("figures").get(0);
		assertThat(figure.get("measure").asString()).isEqualTo("duration");
		assertThat(page.locator("#detail dd", new Page.LocatorOptions().setHasText("Duration")))
			.containsText("Duration: %d days".formatted(figure.get("stated").asInt()));
		assertThat(figure.get("stated").asInt()).isEqualTo(10);
	}

	@Test
	void aClickOpensAnEventAndEscapeGoesBackToIt(Visit visit) {
		Page page = visit.open("/");
		Locator event = page.locator("#timeline-picture .event[data-id=macron-announces-withdrawal]");
		event.locator(".symbol").click();
		assertThat(page.locator("#detail-title")).hasText(title("macron-announces-withdrawal"));
		assertThat(page.locator("#detail-title")).isFocused();
		assertThat(event).hasAttribute("aria-current", "true");
		Shown.assertAddress(page, "event", "macron-announces-withdrawal");
		page.keyboard().press("Escape");
		assertThat(page.locator("#detail")).isHidden();
		assertThat(event).isFocused();
		Shown.assertAddress(page, "event", "");
	}

	private String title(String event) {
		return this.api.get("/events/" + event).get("title").asString();
	}

	@ParameterizedTest
	@ValueSource(strings = { "niger-coup", "air-base-201-handover" })
	void choosingAnEventNeitherMovesNorCoversIt(String id, Visit visit) {
		Page page = visit.open("/");
		Locator symbol = page.locator("#timeline-picture .event[data-id=%s] .symbol".formatted(id));
		double width = page.locator("#timeline-picture").boundingBox().width;
		String place = "one => { const { x, y, width } = one.getBoundingClientRect(); "
				+ "return [Math.round(x + width / 2), Math.round(y + scrollY)].join(); }";
		Object before = symbol.evaluate(place);
		symbol.click();
		assertThat(page.locator("#detail")).isVisible();
		assertThat(symbol.evaluate(place)).isEqualTo(before);
		assertThat(page.locator("#timeline-picture").boundingBox().width).isEqualTo(width);
		BoundingBox panel = page.locator("#detail").boundingBox();
		double x = symbol.boundingBox().x;
		assertThat(x < panel.x || x > panel.x + panel.width).isTrue();
	}

	@Test
	void theButtonShutsTheEventAlsoWhereItCoversThePage(Visit visit) {
		Page page = visit.open("/");
		Locator event = page.locator("#timeline-picture .event[data-id=niger-coup]");
		event.locator(".symbol").click();
		page.click("#shut");
		assertThat(page.locator("#detail")).isHidden();
		assertThat(event).isFocused();
		page.setViewportSize(800, 900);
		event.press("Enter");
		assertThat(page.locator("#views")).hasAttribute("inert", "");
		page.click("#shut");
		assertThat(page.locator("#detail")).isHidden();
		assertThat(event).isFocused();
		event.press("Enter");
		assertThat(page.locator("#detail")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator("#detail")).isHidden();
		assertThat(event).isFocused();
	}

	@Test
	void aLinkOpensTheOtherEvent(Visit visit) {
		Page page = visit.open(CLOSURE);
		JsonNode other = this.api.get("/events/embassy-closure").get("links").get(0).get("event");
		page.locator("#detail dd button", new Page.LocatorOptions().setHasText(other.get("title").asString())).click();
		assertThat(page.locator("#detail-title")).hasText(other.get("title").asString());
		Shown.assertAddress(page, "event", other.get("id").asString());
		page.goBack();
		assertThat(page.locator("#detail-title")).hasText(title("embassy-closure"));
	}

}
