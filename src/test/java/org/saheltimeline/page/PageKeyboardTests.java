package org.saheltimeline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the page without a mouse: Tab reaches everything, keys do the rest, and the focus
 * is always visible.
 */
@PageTest
class PageKeyboardTests {

	private static final int STOPS_AT_MOST = 300;

	/**
	 * Returns the focused element and whether the previous one looks the same now that it
	 * has lost the focus. The browser itself highlights its own button within a field.
	 */
	private static final String FOCUSED = """
			() => {
				const PROPERTIES = ['outlineStyle', 'outlineWidth', 'boxShadow', 'borderColor', 'backgroundColor', 'fill',
					'fillOpacity', 'stroke', 'strokeWidth', 'textDecorationLine', 'left'];
				const look = (element) => [element, ...element.querySelectorAll('path, text, rect')]
					.map((one) => PROPERTIES.map((property) => getComputedStyle(one)[property]).join()).join(';');
				const { before } = window;
				const active = document.activeElement;
				const unseen = before && before.element !== active && look(before.element) === before.look;
				window.before = active.matches(':focus') ? { element: active, look: look(active) } : null;
				const part = active.closest('[id]:not(input, body)')?.id ?? '';
				return { end: active === document.body, unseen, name: `${active.tagName} ${active.id || part}` };
			}""";

	@Autowired
	private Api api;

	@Test
	void tabComesToEverythingAndOneSeesWhereOneIs(Visit visit) {
		Page page = visit.open("/");
		List<String> stops = new ArrayList<>();
		List<String> unseen = new ArrayList<>();
		JsonNode focused = tab(page);
		while (!focused.get("end").asBoolean() && stops.size() < STOPS_AT_MOST) {
			stops.add(focused.get("name").asString());
			focused = tab(page);
			if (focused.path("unseen").asBoolean(false)) {
				unseen.add(stops.getLast());
			}
		}
		assertThat(unseen).isEmpty();
		assertThat(stops).containsSubsequence("A door-story", "g opening-picture", "BUTTON day-before", "SUMMARY share",
				"g places-picture", "INPUT q", "INPUT date", "INPUT facets", "SUMMARY legend", "g timeline-picture",
				"SUMMARY timeline-table", "BUTTON pairs", "svg troops-picture");
	}

	private static JsonNode tab(Page page) {
		page.keyboard().press("Tab");
		return JsonMapper.shared().valueToTree(page.evaluate(FOCUSED));
	}

	@Test
	void tabAndKeysAloneDoEverything(Visit visit) {
		Page page = visit.open("/");
		tabTo(page, ".clock summary");
		page.keyboard().press("Enter");
		tabTo(page, "#stops input:checked");
		page.keyboard().press("ArrowUp");
		Shown.assertAddress(page, "knownBy", "2024-08-06");
		tabTo(page, "#q");
		page.keyboard().type("niger");
		Shown.assertAddress(page, "q", "niger");
		tabTo(page, "[data-facet=status] input[value=occurred]");
		page.keyboard().press("Space");
		Shown.assertAddress(page, "status", "occurred");
		assertThat(page.locator("[data-facet=status] input[value=occurred]")).isFocused();
		tabTo(page, "#troops-picture svg");
		page.keyboard().press("Home");
		String first = LocalDate.parse(on(page)).plusDays(1).toString();
		page.keyboard().press("ArrowRight");
		Shown.assertAddress(page, "on", first);
		tabTo(page, "#places-picture .place");
		page.keyboard().press("ArrowRight");
		String place = (String) page.evaluate("() => document.activeElement.dataset.place");
		page.keyboard().press("Enter");
		Shown.assertAddress(page, "place", place);
		Shown.assertSoon(page, () -> page.evaluate("() => document.activeElement.dataset.place"), place);
	}

	private static String on(Page page) {
		Shown.assertSoon(page, () -> Shown.address(page, "on").isEmpty(), false);
		return Shown.address(page, "on");
	}

	@Test
	void theArrowKeysGoFromEventToEventAndEnterOpensOne(Visit visit) {
		Page page = visit.open("/?from=2023-07-01&to=2024-01-01&kind=coup,attack,demand");
		tabTo(page, "#timeline-picture .event");
		page.keyboard().press("Home");
		List<String> passed = new ArrayList<>(List.of(focused(page)));
		List<String> ids = this.api.ids("/events?kind=coup,attack,demand");
		for (int i = 1; i < ids.size(); i++) {
			page.keyboard().press("ArrowRight");
			passed.add(focused(page));
		}
		assertThat(passed).containsExactlyInAnyOrderElementsOf(ids);
		page.keyboard().press("ArrowLeft");
		assertThat(focused(page)).isEqualTo(passed.get(passed.size() - 2));
		page.keyboard().press("Enter");
		Shown.assertAddress(page, "event", passed.get(passed.size() - 2));
		assertThat(page.locator("#detail-title")).isFocused();
		page.keyboard().press("Escape");
		assertThat(page.locator("#detail")).isHidden();
		assertThat(focused(page)).isEqualTo(passed.get(passed.size() - 2));
	}

	private static String focused(Page page) {
		Locator event = page.locator("#timeline-picture .event:focus");
		assertThat(event).hasCount(1);
		return String.valueOf(event.getAttribute("data-id"));
	}

	private static void tabTo(Page page, String wanted) {
		for (int i = 0; i < STOPS_AT_MOST; i++) {
			page.keyboard().press("Tab");
			if (page.locator(wanted + ":focus").count() > 0) {
				return;
			}
		}
		throw new AssertionError("Tab does not come to " + wanted);
	}

}
