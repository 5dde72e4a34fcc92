package org.saheltimeline.page;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page words a date as precisely as it is known, and understands one as it
 * is typed.
 */
@PageTest
class PageDateTests {

	private static final String IN_WORDS = """
			async (edtf) => (await import('/page/model/dates.js')).edtfInWords(edtf)
			""";

	private static final String UNDERSTOOD = """
			async (text) => {
				const { edtf, fault } = (await import('/page/model/typed.js')).understood(text);
				return edtf ?? fault;
			}""";

	private static final String LABELS = """
			async (days) => (await import('/page/controls/axis.js')).labelsOf(days.map((day) => new Date(day)))
			""";

	/** What is typed, and what it is understood as, or why it is refused. */
	private static final String CASES = """
			December 2023                    | 2023-12
			Dec 2023                         | 2023-12
			sept. 2023                       | 2023-09
			12 December 2023                 | 2023-12-12
			12th of December, 2023           | 2023-12-12
			December 12, 2023                | 2023-12-12
			2023-12                          | 2023-12
			2023                             | 2023
			12/2023                          | 2023-12
			25/12/2023                       | 2023-12-25
			12/25/2023                       | 2023-12-25
			25.12.2023                       | 2023-12-25
			Oct to Dec 2023                  | 2023-10/2023-12
			October 2023 – December 2023     | 2023-10/2023-12
			12 to 18 December 2023           | 2023-12-12/2023-12-18
			between Oct 2023 and 2 Jan 2024  | 2023-10/2024-01-02
			since December 2023              | 2023-12/..
			by 6 August 2024                 | ../2024-08-06
			summer 2023                      | 2023-22
			the 2010s                        | 201X
			2023-10/2023-12                  | 2023-10/2023-12
			[2023-09-24..2023-09-30]         | [2023-09-24..2023-09-30]
			2023-1X                          | 2023-1X
			2023-12-12?                      | 2023-12-12?
			10/12/2023                       | “10/12/2023” can be two days
			31 February 2023                 | 2023-02 has only 28 days
			13/2023                          | There is no month 13
			yesterday                        | “yesterday” is not a date
			12 December                      | “12 December” is not a date
			coup 2023                        | “coup 2023” is not a date
			""";

	@Test
	void unspecifiedDigitsKeepTheirBounds(Visit visit) {
		visit.open("/");
		assertThat(inWords(visit, "[2023..2023-08-06]")).isEqualTo("between 1 January and 6 August 2023");
		assertThat(inWords(visit, "[2023-07..2023-07-20]")).isEqualTo("between 1 and 20 July 2023");
		assertThat(inWords(visit, "2023-1X")).isEqualTo("between 1 October 2023 and 31 December 2023");
		assertThat(inWords(visit, "2023-0X")).isEqualTo("between 1 January 2023 and 30 September 2023");
		assertThat(inWords(visit, "2024-02-2X")).isEqualTo("between 20 February 2024 and 29 February 2024");
		assertThat(inWords(visit, "2023-09-3X")).isEqualTo("30 September 2023");
		assertThat(inWords(visit, "2023-10-XX")).isEqualTo("October 2023");
		assertThat(inWords(visit, "2023-XX-XX?")).isEqualTo("2023 (uncertain)");
		assertThat(inWords(visit, "2023-21/202X~")).isEqualTo("spring 2023 to about the 2020s");
	}

	@Test
	void aDateIsTakenAsPeopleTypeIt(Visit visit) {
		visit.open("/");
		assertThat(CASES.lines().map((line) -> "%-32s | %s".formatted(typed(line), understood(visit, typed(line)))))
			.containsExactlyElementsOf(CASES.lines().toList());
	}

	private static String typed(String line) {
		return line.substring(0, line.indexOf('|')).strip();
	}

	private static Object understood(Visit visit, String typed) {
		return visit.page().evaluate(UNDERSTOOD, typed);
	}

	@Test
	void thePageSaysHowItUnderstoodADateAndRefusesNonsenseWithAnExample(Visit visit) {
		Page page = visit.open("/");
		page.locator("#date").fill("December 2023");
		page.locator("#date").press("Enter");
		Shown.assertAddress(page, "date", "2023-12");
		Locator hint = page.locator("#date-hint");
		assertThat(hint).hasText("Understood as 2023-12: December 2023");
		page.locator("#date").fill("last Ramadan");
		page.locator("#date").press("Enter");
		assertThat(hint).containsText("“last Ramadan” is not a date. Try December 2023, ");
		assertThat(page.locator("#date")).hasAttribute("aria-invalid", "true");
		Shown.assertAddress(page, "date", "2023-12");
		page.locator("#date").fill("12 Dec 2023");
		page.locator("#date").press("Enter");
		Shown.assertAddress(page, "date", "2023-12-12");
		assertThat(page.locator("#date")).hasAttribute("aria-invalid", "false");
	}

	@Test
	void theYearOfADayIsAlwaysToBeSeenAndNoDayIsThereTwice(Visit visit) {
		visit.open("/");
		assertThat(labels(visit, "2023-12-06", "2023-12-07", "2023-12-08"))
			.isEqualTo(List.of("6 Dec 2023", "7 Dec", "8 Dec"));
		assertThat(labels(visit, "2023-12-24", "2023-12-31", "2024-01-07"))
			.isEqualTo(List.of("24 Dec 2023", "31 Dec", "7 Jan 2024"));
		assertThat(labels(visit, "2023-11-01", "2023-12-01", "2024-01-01"))
			.isEqualTo(List.of("Nov 2023", "Dec 2023", "2024"));
		for (String window : List.of("from=2023-12-05&to=2023-12-12", "from=2023-12-05&to=2023-12-25")) {
			Page page = visit.open("/?" + window);
			List<String> ticks = Shown.each(page.locator("#timeline-picture .axis .tick"), "textContent");
			assertThat(ticks).doesNotHaveDuplicates().hasSizeGreaterThan(2);
			assertThat(ticks.getFirst()).endsWith(" 2023");
		}
	}

	private static Object labels(Visit visit, String... days) {
		return visit.page().evaluate(LABELS, List.of(days));
	}

	private static Object inWords(Visit visit, String edtf) {
		return visit.page().evaluate(IN_WORDS, edtf);
	}

}
