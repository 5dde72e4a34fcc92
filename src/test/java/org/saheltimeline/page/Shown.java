package org.saheltimeline.page;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads what the page shows, waiting for it if necessary. */
final class Shown {

	private Shown() {
	}

	/** Returns what a script computes from all matching elements. */
	static JsonNode read(Locator elements, String script) {
		return JsonMapper.shared().valueToTree(elements.evaluateAll(script));
	}

	/** Returns a value of each matching element, such as {@code dataset.id}. */
	static List<String> each(Locator elements, String value) {
		return read(elements, "all => all.map((one) => String(one.%s))".formatted(value)).valueStream()
			.map(JsonNode::asString)
			.toList();
	}

	/** Waits until exactly these events are drawn, those in the background included. */
	static void assertEvents(Page page, Collection<String> ids) {
		Locator events = page.locator("#timeline-picture .event");
		assertSoon(page, () -> {
			unfoldBackground(page);
			return each(events, "dataset.id").stream().sorted().toList();
		}, ids.stream().sorted().toList());
	}

	/** Shows the events that span most of the period, too. */
	static void unfoldBackground(Page page) {
		page.locator("#timeline-picture .fold:not([hidden])[aria-expanded=false]")
			.evaluateAll("all => all.forEach((one) => one.click())");
	}

	/** Returns a kind in the legend, whose family it unfolds. */
	static Locator kind(Page page, String kind) {
		Locator choice = page.locator("#legend [data-kind=%s]".formatted(kind));
		choice.evaluate("(one) => (one.closest('details').open = true)");
		return choice;
	}

	/**
	 * Waits until a parameter of the address has this value; empty if it is to be absent.
	 */
	static void assertAddress(Page page, String parameter, String value) {
		assertSoon(page, () -> address(page, parameter), value);
	}

	/** Returns the decoded value of a parameter of the address; empty if it is absent. */
	static String address(Page page, String parameter) {
		String query = URI.create(page.url()).getRawQuery();
		return Arrays.stream(((query != null) ? query : "").split("&"))
			.filter((one) -> one.startsWith(parameter + "="))
			.map((one) -> URLDecoder.decode(one.substring(parameter.length() + 1), StandardCharsets.UTF_8))
			.findFirst()
			.orElse("");
	}

	/** Waits until a value is as expected. */
	static <T> void assertSoon(Page page, Supplier<T> actual, T expected) {
		try {
			page.waitForCondition(() -> actual.get().equals(expected),
					new Page.WaitForConditionOptions().setTimeout(TestBrowser.PATIENCE));
		}
		catch (TimeoutError ex) {
			assertThat(actual.get()).as(page.url()).isEqualTo(expected);
		}
	}

}
