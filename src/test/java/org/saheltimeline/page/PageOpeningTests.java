package org.saheltimeline.page;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the first screen says what was found, how sure it is, and who says so. */
@PageTest
class PageOpeningTests {

	private static final String RULE = """
			async (expression) => {
				const finding = await import('/page/opening/finding.js');
				return String(Function('finding', `return (${expression})`)(finding));
			}
			""";

	@Autowired
	private Api api;

	@Test
	void theHeadlineIsTheFindingInTheData(Visit visit) {
		Page page = visit.open("/");
		assertThat(page.locator("h1")).hasText("How 1,500 French soldiers left Niger, and what we can prove");
		assertThat(page.locator("#extent")).hasText("%d events from 6 articles. Every fact cited, every doubt shown."
			.formatted(total("/events?limit=1&count=exact")));
		assertThat(page.locator("#door-conflicts"))
			.hasText("Where sources disagree (%d questions)".formatted(total("/conflicts?limit=1&count=exact")));
		assertThat(page.locator(".opening-chart .words")).containsText("157 on 12 Dec");
		assertThat(page.locator(".opening-chart .leaving")).hasText("leaving: between157 and 1,503");
		assertThat(page.locator(".opening-chart .beside:has(text)")).containsText("no count after 28 Dec 2023");
		assertThat(page.locator(".key-event")).hasCount(11);
	}

	private int total(String path) {
		return this.api.get(path).at("/page/total/value").asInt();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2023-09-24 | 1,500 (1,350 to 1,650)
			2023-11-15 | 157 to 1,503
			2023-12-12 | 157
			2024-03-01 | 0""")
	void theDayHasItsNumberAndItsSource(String day, String number, Visit visit) {
		Page page = visit.open("/?on=" + day);
		assertThat(page.locator("#number")).hasText(number);
		assertThat(page.locator("#people")).hasText("French troops in Niger");
		JsonNode estimate = this.api.get("/troop-counts/estimate?force=france&place=niger&on=" + day);
		String why = Stream.concat(estimate.get("basis").valueStream(), estimate.get("withdrawals").valueStream())
			.filter((one) -> one.get("used").asBoolean())
			.findFirst()
			.orElseThrow()
			.get("why")
			.asString();
		assertThat(page.locator("#because")).containsText(why);
	}

	@Test
	void theDayIsChosenByMouseAndKeysAndButtons(Visit visit) {
		Page page = visit.open("/");
		Locator playhead = page.locator(".opening-chart .playhead");
		assertThat(playhead).hasAttribute("aria-valuetext", "12 December 2023: 157 French troops in Niger");
		playhead.focus();
		page.keyboard().press("ArrowRight");
		Shown.assertAddress(page, "on", "2023-12-13");
		assertThat(playhead).isFocused();
		page.keyboard().press("PageDown");
		Shown.assertAddress(page, "on", "2023-12-12");
		page.click("#day-after");
		Shown.assertAddress(page, "on", "2023-12-13");
		page.keyboard().press("Tab");
		BoundingBox chart = page.locator(".opening-chart").boundingBox();
		page.mouse().click(chart.x + chart.width / 2, chart.y + chart.height / 2);
		Shown.assertSoon(page, () -> Shown.address(page, "on").startsWith("2024-0"), true);
		assertThat(page.locator("#timeline-picture .day-line")).isVisible();
		assertThat(page.locator("#places-day")).containsText("Up to");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/embed?part=opening" })
	void whatTheFirstScreenDrawsIsFetchedOnceAndEarly(String address, Visit visit) {
		Page page = visit.page();
		page.navigate(address);
		assertThat(page.locator(".opening-chart")).isVisible();
		JsonNode fetched = JsonMapper.shared()
			.valueToTree(page.evaluate(
					"""
							() => performance.getEntriesByType('resource').map(({ name, initiatorType }) => [initiatorType, name])
								.filter(([, name]) => /series[?]force=france,united-states&place=niger&date=2023|events[?]id=niger-coup/.test(name))
								.map(([initiator]) => initiator)"""));
		assertThat(fetched).hasToString("[\"link\",\"link\"]");
	}

	@Test
	void howWeKnowLeadsToWhatTheNumberRestsOn(Visit visit) {
		Page page = visit.open("/");
		page.getByText("How we know").click();
		Locator explained = page.locator("#estimate");
		assertThat(explained.locator("h3")).hasText("12 December 2023, explained");
		assertThat(explained).isInViewport();
		explained.locator("a[href*='#p']").first().click();
		assertThat(page.locator("h1")).not().containsText("1,500");
		assertThat(page.url()).matches(".*/articles/[a-z0-9-]+#p\\d+");
	}

	@Test
	void withoutAChosenDayThePlayBeginsAtTheBeginning(Visit visit) {
		Page page = visit.open("/");
		page.click("#play");
		assertThat(page.locator("#day")).containsText(Pattern.compile("(July|August) 2023"));
		page.click("#play");
	}

	@Test
	void theDayPlaysAndPauses(Visit visit) {
		Page page = visit.open("/?on=2023-08-01");
		Locator day = page.locator("#day");
		page.click("#play");
		assertThat(day).not().hasText("1 August 2023");
		page.click("#play");
		assertThat(page.locator("#play")).hasAttribute("aria-label", "Play");
		// The address follows a little later than the last day that was drawn
		Shown.assertSoon(page, () -> Shown.address(page, "on").equals("2023-08-01"), false);
		String paused = day.textContent();
		page.waitForTimeout(400);
		assertThat(day.textContent()).isEqualTo(paused);
	}

	@Test
	void theMapShowsOnlyWhatMayHaveBegunByTheDay(Visit visit) {
		Page page = visit.open("/?on=2023-08-01");
		assertThat(page.locator("#places-picture .journey")).hasCount(0);
		page = visit.open("/?on=2024-01-01");
		assertThat(page.locator("#places-picture .journey")).not().hasCount(0);
	}

	@Test
	void nothingIsDrawnBeyondTheHorizonOfKnowledge(Visit visit) {
		Page page = visit.open("/?knownBy=2023-12-19");
		assertThat(page.locator(".opening-chart text.horizon")).hasText("not yet known");
		double horizon = number(page, ".opening-chart rect.horizon", "x.baseVal.value");
		for (JsonNode end : Shown.read(page.locator(".opening-chart .main .band"),
				"all => all.map((band) => band.x.baseVal.value + band.width.baseVal.value)")) {
			assertThat(end.asDouble()).isLessThanOrEqualTo(horizon + 1);
		}
		assertThat(page.locator(".opening-chart .words .none")).hasCount(0);
		visit.open("/?knownBy=2023-12-19&on=2024-02-01");
		assertThat(page.locator("#because")).containsText("A forecast");
	}

	private static double number(Page page, String element, String value) {
		return ((Number) page.locator(element).evaluate("(one) => one." + value)).doubleValue();
	}

	@Test
	void aTimelineWithoutCountsOpensWithoutAFinding(Visit visit) {
		visit.changing("**/", (body) -> body.replaceAll(" data-(?:place|force|beside)=\"[^\"]*\"", " "));
		visit.page().navigate("/");
		assertThat(visit.page().locator("#count")).containsText("events");
		assertThat(visit.page().locator(".opening-chart")).hasCount(0);
		assertThat(visit.page().locator(".stage")).isHidden();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					JSON.stringify(finding.upTo([{from:'2023-01-01',to:'2023-12-31'},{from:'2024-01-01',to:'2024-12-31'}], '2023-06-01')) | [{"from":"2023-01-01","to":"2023-06-01"}]
					finding.nextMoment(['2023-01-01','2023-02-01'], '2023-01-15', 1)  | 2023-02-01
					finding.nextMoment(['2023-01-01','2023-02-01'], '2023-02-15', 1)  | 2023-02-15
					finding.nextMoment(['2023-01-01','2023-02-01'], '2023-02-01', -1) | 2023-01-01
					finding.dayOfEvent({when:{surelyFrom:'2023-07-26',earliest:'2023-07-26',latest:'2023-07-26'}}) | 2023-07-26
					finding.dayOfEvent({when:{surelyFrom:null,earliest:'2023-09-24',latest:'2023-09-30'}})         | 2023-09-30
					finding.dayOfEvent({when:{surelyFrom:null,earliest:'2024-08-06',latest:null}})                 | 2024-08-06
					finding.evidenced([{status:'unknown'},{status:'reported',best:1},{status:'carried-forward',best:1},{status:'reported',best:null},{status:'between',best:null}]).length | 3""")
	void theFindingFollowsFromItsData(String expression, String expected, Visit visit) {
		// The page itself forbids to run text as a script
		Page page = visit.another(new Browser.NewContextOptions().setBypassCSP(true)).open("/");
		assertThat(page.evaluate(RULE, expression)).isEqualTo(expected);
	}

}
