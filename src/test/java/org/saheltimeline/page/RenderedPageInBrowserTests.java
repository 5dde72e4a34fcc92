package org.saheltimeline.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the pages that the server renders in a browser, without scripts and with
 * axe-core.
 */
@PageTest
class RenderedPageInBrowserTests {

	@ParameterizedTest
	@ValueSource(strings = { "/events/embassy-closure", "/events/last-french-troops-leave-niger?knownBy=2023-12-19",
			"/conflicts", "/actors/sylvain-itte", "/actors/france", "/places/niger",
			"/articles/niger-army-sets-december-22", "/about" })
	void aPageIsCompleteWithoutScripts(String address, Visit visit) {
		Visit without = withoutScripts(visit);
		Page page = without.page();
		page.navigate(address);
		assertThat(page.locator("h1")).hasCount(1);
		assertThat(page.locator("main")).isVisible();
		assertThat(page.locator("header.site nav a")).hasCount(3);
		assertThat(page.locator("body")).hasCSS("max-width", "860px");
		without.keepPicture(address.replaceAll("\\W+", "-").substring(1));
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		page.setViewportSize(390, 844);
		without.keepPicture(address.replaceAll("\\W+", "-").substring(1) + "-phone");
	}

	/**
	 * A browser whose scripts are turned off for a test fetches them, and refuses them
	 * then.
	 */
	private static Visit withoutScripts(Visit visit) {
		return visit.another(new Browser.NewContextOptions().setJavaScriptEnabled(false)).provoking(" csp");
	}

	@Test
	void theFrontPageTellsItsStoryWithoutScripts(Visit visit) {
		Visit without = withoutScripts(visit);
		Page page = without.page();
		page.navigate("/");
		assertThat(page.locator("h1")).hasText("How 1,500 French soldiers left Niger, and what we can prove");
		assertThat(page.locator("#chosen li")).hasCount(11);
		assertThat(page.locator(".stage")).isHidden();
		page.locator("#chosen a").first().click();
		assertThat(page.locator("h1")).hasText("Coup in Niger");
	}

	@ParameterizedTest
	@CsvSource({ "/actors/sylvain-itte, #timeline-picture [data-id]", "/places/agadez, #places-picture svg",
			"/events/first-convoy-leaves-niger?knownBy=2023-12-19, #places-picture svg",
			"/articles/niger-army-sets-december-22, #timeline-picture [data-id]" })
	void aPageIsDrawnByTheModulesOfTheTimeline(String address, String drawn, Visit visit) {
		Page page = visit.page();
		page.navigate(address);
		page.locator("iframe.lively").scrollIntoViewIfNeeded();
		assertThat(page.frameLocator("iframe.lively").locator(drawn).first()).isVisible();
		page.setViewportSize(390, 844);
		assertThat(page.locator("iframe.lively")).isHidden();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/events/embassy-closure", "/events/niger-coup", "/actors/sylvain-itte", "/actors/france",
			"/places/niger", "/articles/niger-army-sets-december-22", "/conflicts", "/about", "/events/niger-cup" })
	void nothingIsInTheWayOfAnybody(String address, Visit visit) {
		// axe-core is a script that the page's own policy would block
		Visit examined = visit.another(new Browser.NewContextOptions().setBypassCSP(true));
		examined.provoking("Status 404").provoking("status of 404");
		Page page = examined.page();
		page.setViewportSize(360, 800);
		page.navigate(address);
		assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(360);
		Barriers.assertNone(page);
	}

	@Test
	void aCitationOpensAtItsParagraph(Visit visit) {
		Page page = visit.page();
		page.navigate("/events/first-convoy-leaves-niger");
		page.locator("a.source[href$='#p9']").first().click();
		assertThat(page.locator("#p9")).isInViewport();
		assertThat(page.url()).endsWith("/articles/niger-army-sets-december-22#p9");
	}

}
