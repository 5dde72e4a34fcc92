package org.saheltimeline.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Tests with axe-core that the page has no serious or critical accessibility violations.
 */
@PageTest
class PageAccessibilityTests {

	/**
	 * Examines the page as it opens; with a day explained, tables open and a problem
	 * shown; and with an event.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1440 | /
			1440 | /?actor=france&tables=timeline,troops,counts,places&on=2023-12-15&colour=red&event=embassy-closure
			360  | /?actor=france&tables=timeline,troops,counts,places&on=2023-12-15&colour=red
			360  | /?event=embassy-closure
			""")
	void nothingIsInTheWayOfAnybody(int width, String address, Visit visit) {
		// axe-core is a script that the page's own policy would block
		Visit examined = visit.another(new Browser.NewContextOptions().setBypassCSP(true));
		Page page = examined.page();
		page.setViewportSize(width, 900);
		examined.open(address);
		assertThat(page.locator("#detail[open]")).hasCount(address.contains("event=") ? 1 : 0);
		assertThat(page.locator("#problems > *")).hasCount(address.contains("colour=") ? 1 : 0);
		assertThat(page.locator(".beside .table")).hasCount(address.contains("tables=") ? 4 : 0);
		// Content that is still loading is faded on purpose
		page.waitForLoadState(LoadState.NETWORKIDLE);
		assertThat(page.locator("[aria-busy=true]")).hasCount(0);
		Barriers.assertNone(page);
	}

}
