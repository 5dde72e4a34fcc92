package org.saheltimeline.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A reader's visit to the page, in a fresh browser context. */
final class Visit {

	private static final Path PICTURES = Path.of("target/screenshots");

	private static final List<String> PARTS = List.of("timeline-picture", "troops-picture", "places-picture");

	private final Browser browser;

	private final String origin;

	private final BrowserContext context;

	private final Page page;

	private final Faults faults;

	private final List<Visit> others = new ArrayList<>();

	Visit(Browser browser, String origin) {
		this(browser, origin, new Browser.NewContextOptions());
	}

	private Visit(Browser browser, String origin, Browser.NewContextOptions options) {
		this.browser = browser;
		this.origin = origin;
		this.context = browser
			.newContext(options.setBaseURL(origin).setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
		this.faults = new Faults(this.context, origin);
		this.page = this.context.newPage();
	}

	Page page() {
		return this.page;
	}

	String origin() {
		return this.origin;
	}

	/** Opens an address of the page and waits until everything is loaded. */
	Page open(String address) {
		this.page.navigate(address);
		awaitParts();
		return this.page;
	}

	/** Opens an address in another tab of the same browser. */
	Page anotherTab(String address) {
		Page tab = this.context.newPage();
		tab.navigate(address);
		awaitParts(tab);
		return tab;
	}

	/** Waits until every part of the page is loaded and drawn. */
	void awaitParts() {
		awaitParts(this.page);
	}

	private static void awaitParts(Page page) {
		for (String part : PARTS) {
			assertThat(page.locator("#" + part + "[aria-busy=false]:not(:has(> .loading))")).hasCount(1);
		}
		assertThat(page.locator("#troops-picture .panel").first()).isAttached();
		assertThat(page.locator("#facets fieldset").first()).isAttached();
		page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
	}

	/**
	 * Changes the answers of addresses that match a pattern before the page sees them.
	 */
	void changing(String addresses, UnaryOperator<String> change) {
		this.page.route(addresses, (route) -> {
			// A stream never ends
			if (route.request().resourceType().equals("eventsource")) {
				route.resume();
				return;
			}
			APIResponse answer = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(change.apply(answer.text())));
		});
	}

	/** Starts another reader's visit, in a context with other options. */
	Visit another(Browser.NewContextOptions options) {
		Visit other = new Visit(this.browser, this.origin, options);
		this.others.add(other);
		return other;
	}

	/** Expects faults that contain these words, because the test provokes them. */
	Visit provoking(String words) {
		this.faults.provoked(words);
		return this;
	}

	/** Saves a screenshot of the whole page, to be looked at after the tests. */
	void keepPicture(String name) {
		this.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
	}

	/** Ends this visit and those started from it; fails if anything went wrong. */
	void end() {
		this.others.forEach(Visit::end);
		// Closing waits for faults that have not been reported yet
		this.context.close();
		assertThat(this.faults.found()).isEmpty();
	}

}
