package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tests the chart of how many troops were where. */
@PageTest
class PageTroopsTests {

	private static final String FRENCH_IN_NIGER = "/?troops=france@niger&from=2023-07-01&to=2024-02-01";

	private static final String STEPS = "/troop-counts/series?force=france&place=niger&date=2023-01/2024-12";

	private static final String STEP = """
			all => all.map((one) => {
				const { left, right, top, bottom } = one.getBoundingClientRect();
				return { from: one.dataset.from, status: one.dataset.status, left, right, top, bottom };
			})""";

	@Autowired
	private Api api;

	@Test
	void theStepsAreThoseOfTheSeriesAndEveryCountIsAPointWithItsCitation(Visit visit) {
		Page page = visit.open(FRENCH_IN_NIGER);
		assertThat(page.locator(".panel")).hasCount(1);
		assertSteps(page);
		assertHatched(page);
		assertCounts(page);
	}

	private void assertSteps(Page page) {
		assertThat(page.locator(".panel h3")).hasText("France in Niger");
		Axis days = Axis.ofDays(page.locator(".panel .x"));
		Axis troops = Axis.ofNumbers(page.locator(".panel .y"));
		JsonNode drawn = Shown.read(page.locator(".panel .steps rect[data-from]"), STEP);
		List<JsonNode> points = points(STEPS);
		assertThat(points).hasSizeGreaterThan(4);
		assertThat(drawn.valueStream().map((step) -> step.get("status").asString()))
			.containsExactlyElementsOf(points.stream().map((point) -> point.get("status").asString()).toList());
		for (int i = 1; i < points.size(); i++) {
			JsonNode point = points.get(i);
			JsonNode step = drawn.get(i);
			assertThat(step.get("from")).isEqualTo(point.get("from"));
			assertThat(step.get("left").asDouble()).isCloseTo(days.at(day(point, "from")), within(1.5));
			assertThat(step.get("top").asDouble()).isCloseTo(troops.at(point.get("high").asInt()), within(2.0));
			assertThat(step.get("bottom").asDouble()).isCloseTo(troops.at(point.get("low").asInt()), within(2.5));
		}
	}

	private List<JsonNode> points(String series) {
		return this.api.get(series).get("series").get(0).get("points").valueStream().toList();
	}

	private static LocalDate day(JsonNode point, String field) {
		return LocalDate.parse(point.get(field).asString());
	}

	/**
	 * Asserts that steps between two counts are hatched and have no line, since their
	 * best number is unknown.
	 */
	private void assertHatched(Page page) {
		Locator between = page.locator(".panel .steps rect[data-status=between]");
		List<String> from = points(STEPS).stream()
			.filter((point) -> point.get("status").asString().equals("between"))
			.map((point) -> point.get("from").asString())
			.toList();
		assertThat(Shown.each(between, "dataset.from")).isEqualTo(from).isNotEmpty();
		assertThat(Shown.each(between, "getAttribute('fill')")).allMatch((fill) -> fill.startsWith("url(#between-"));
		assertThat(page.locator(".panel .steps path.best[data-status=between]")).hasCount(0);
		assertThat(page.locator(".panel .steps path.best[data-status=reported]")).not().hasCount(0);
	}

	@Test
	void aCountCarriedForwardIsDashed(Visit visit) {
		Page page = visit.open(FRENCH_IN_NIGER + "&knownBy=2023-10-01");
		List<String> from = points(STEPS + "&knownBy=2023-10-01").stream()
			.filter((point) -> point.get("status").asString().equals("carried-forward"))
			.map((point) -> point.get("from").asString())
			.toList();
		Locator carried = page.locator(".panel .steps path.best[data-status=carried-forward]");
		assertThat(Shown.each(carried, "dataset.from")).isEqualTo(from).hasSize(1);
		assertThat(carried).not().hasCSS("stroke-dasharray", "none");
		assertThat(page.locator(".panel .steps path.best[data-status=reported]").first()).hasCSS("stroke-dasharray",
				"none");
	}

	private void assertCounts(Page page) {
		List<JsonNode> counts = this.api.get("/troop-counts?force=france&place=niger&limit=200")
			.get("items")
			.valueStream()
			.toList();
		assertThat(page.locator(".panel g.count[data-count]")).hasCount(counts.size());
		for (JsonNode count : counts) {
			String article = this.api.get("/articles/" + count.at("/citation/article/id").asString())
				.get("title")
				.asString();
			Locator title = page.locator(".panel g.count[data-count=%s] title".formatted(count.get("id").asString()));
			assertThat(title).containsText(article);
			assertThat(title).containsText("paragraph " + count.at("/citation/paragraph").asInt());
			if (!count.at("/count/stated").isNull()) {
				assertThat(title).containsText("%,d".formatted(count.at("/count/stated").asInt()));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 700, 1000, 1440 })
	void theChartStaysWhereItIsWhateverIsSaidOfTheDay(int width, Visit visit) {
		Page page = visit.page();
		page.setViewportSize(width, 900);
		visit.open("/");
		Locator chart = page.locator(".panel svg").first();
		chart.scrollIntoViewIfNeeded();
		BoundingBox before = chart.boundingBox();
		Locator says = page.locator(".panel .says").first();
		Locator points = page.locator(".panel").first().locator(".count .point");
		assertThat(points.count()).isGreaterThan(5);
		for (Locator point : points.all()) {
			BoundingBox box = point.boundingBox();
			page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
			assertThat(says).containsText(":");
			assertThat(chart.boundingBox()).usingRecursiveComparison().isEqualTo(before);
		}
		assertThat(says).containsText("paragraph");
	}

	@Test
	void anExplanationThatGoesOnFadesAtItsEdge(Visit visit) {
		Page page = visit.open("/?on=2023-12-12");
		assertThat(page.locator("#estimate section")).hasCount(2);
		Object edge = page.locator("#estimate").evaluate("""
				(box) => {
					const { position, backgroundImage } = getComputedStyle(box, '::after');
					return [position, backgroundImage.startsWith('linear-gradient')];
				}""");
		assertThat(edge).isEqualTo(List.of("sticky", true));
	}

	@Test
	void aDayThatIsPointedToIsExplained(Visit visit) {
		Page page = visit.open(FRENCH_IN_NIGER);
		Locator panel = page.locator(".panel svg");
		Axis days = Axis.ofDays(page.locator(".panel .x"));
		double noon = (days.at(LocalDate.of(2023, 12, 15)) + days.after(LocalDate.of(2023, 12, 15))) / 2;
		double x = noon - panel.boundingBox().x;
		panel.hover(new Locator.HoverOptions().setPosition(x, 60));
		assertThat(page.locator(".panel .says")).containsText("15 December 2023: 1 to 157");
		assertExplained(page, "2023-12-15", "15 December 2023");
		assertThat(Shown.address(page, "on")).isEmpty();
		panel.click(new Locator.ClickOptions().setPosition(x, 60));
		Shown.assertAddress(page, "on", "2023-12-15");
		assertExplained(page, "2023-12-15", "15 December 2023");
	}

	@Test
	void theArrowKeysMoveTheDayThatIsExplained(Visit visit) {
		Page page = visit.open(FRENCH_IN_NIGER + "&on=2023-12-11");
		Locator slider = page.getByRole(AriaRole.SLIDER,
				new Page.GetByRoleOptions().setName("France in Niger, day by day"));
		slider.focus();
		assertExplained(page, "2023-12-11", "11 December 2023");
		page.keyboard().press("ArrowRight");
		assertExplained(page, "2023-12-12", "12 December 2023");
		assertThat(slider).isFocused();
		assertThat(slider).hasAttribute("aria-valuetext", Pattern.compile("12 December 2023: 157; .*"));
		page.keyboard().press("ArrowLeft");
		assertExplained(page, "2023-12-11", "11 December 2023");
		page.keyboard().press("PageUp");
		assertExplained(page, "2023-12-12", "12 December 2023");
		page.keyboard().press("PageUp");
		assertExplained(page, "2023-12-13", "13 December 2023");
		assertThat(slider).isFocused();
	}

	@Test
	void aWithdrawalIsNamedAlsoWhereTheFiltersLeaveItOut(Visit visit) {
		Page page = visit.open(FRENCH_IN_NIGER + "&on=2023-12-24&kind=coup");
		assertExplained(page, "2023-12-24", "24 December 2023");
	}

	private void assertExplained(Page page, String on, String words) {
		Locator explained = page.locator("#estimate");
		assertThat(explained.locator("h3")).containsText(words);
		JsonNode estimate = this.api.get("/troop-counts/estimate?force=france&place=niger&on=" + on);
		assertThat(explained)
			.containsText(new Codebook(this.api).definition("estimate-status", estimate.get("status").asString()));
		for (JsonNode one : estimate.get("basis")) {
			assertThat(explained).containsText(one.get("why").asString());
		}
		for (JsonNode one : estimate.get("withdrawals")) {
			assertThat(explained).containsText(one.get("why").asString());
			String event = this.api.get("/events/" + one.get("event").asString()).get("title").asString();
			assertThat(explained).containsText(event);
		}
	}

}
