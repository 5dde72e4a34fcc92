package org.saheltimeline.page;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the chart of the first screen can be read at any width: no text lies on
 * another, and no event hides another.
 */
@PageTest
class PageChartWordsTests {

	private static final List<Integer> WIDTHS = List.of(360, 390, 760, 820, 1440, 2560);

	/** The chart is drawn again in the frame after its width has changed. */
	private static final String DRAWN = "() => new Promise((drawn) => setTimeout(() => requestAnimationFrame(drawn), 100))";

	/**
	 * Pairs of texts that lie on each other, with the handle of the day among them, and
	 * texts that leave the chart. A box is higher than its letters.
	 */
	private static final String COVERED = """
			() => {
				const chart = document.querySelector('.opening-chart').getBoundingClientRect();
				const boxes = [...document.querySelectorAll('.opening-chart text, .opening-chart .handle')]
					.map((one) => ({ words: one.textContent || 'the handle', box: one.getBoundingClientRect() }));
				const meet = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1
					&& Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
				const isInside = ({ left, right, top, bottom }) => left >= chart.left - 1 && right <= chart.right + 1
					&& top >= chart.top - 1 && bottom <= chart.bottom + 1;
				return [
					...boxes.flatMap((one, at) => boxes.slice(at + 1)
						.filter((other) => meet(one.box, other.box))
						.map((other) => `${one.words} | ${other.words}`)),
					...boxes.filter(({ box }) => !isInside(box)).map(({ words }) => `outside: ${words}`)];
			}""";

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?on=2023-08-15", "/?knownBy=2023-09-30", "/?knownBy=2023-12-19",
			"/?knownBy=2023-12-22", "/embed?part=opening" })
	void noTextLiesOnAnother(String address, Visit visit) {
		Page page = visit.page();
		page.navigate(address);
		assertThat(page.locator(".opening-chart .words text").first()).isAttached();
		for (int width : WIDTHS) {
			page.setViewportSize(width, 900);
			page.evaluate(DRAWN);
			assertThat(page.evaluate(COVERED)).as("%s at %d pixels", address, width).isEqualTo(List.of());
		}
	}

	@ParameterizedTest
	@CsvSource({ "/, 900", "/embed?part=opening, 520" })
	void theNumbersAreSaidAtAnyWidth(String address, int height, Visit visit) {
		Page page = visit.page();
		page.navigate(address);
		Locator words = page.locator(".opening-chart .words");
		assertThat(words).isAttached();
		for (int width : WIDTHS) {
			page.setViewportSize(width, height);
			page.evaluate(DRAWN);
			assertThat(words).containsText("about 1,500");
			assertThat(words).containsText("157 on 12 Dec");
			assertThat(words).containsText("0 from 28 Dec 2023");
			if (width >= 760) {
				assertThat(words).containsText("and 1,503");
				assertThat(page.locator(".opening-chart .beside:has(text)"))
					.containsText("American troops: no count after");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/?knownBy=2023-12-19", "/?knownBy=2023-12-22", "/embed?part=opening" })
	void everyEventHasItsLabelWhereThereIsRoom(String address, Visit visit) {
		Page page = visit.page();
		page.navigate(address);
		Locator events = page.locator(".key-event");
		assertThat(events.first()).isAttached();
		for (int width : WIDTHS.subList(2, WIDTHS.size())) {
			page.setViewportSize(width, 900);
			page.evaluate(DRAWN);
			assertThat(page.locator(".key-event text")).hasCount(events.count());
		}
	}

	@ParameterizedTest
	@CsvSource({ "/, 390", "/, 1440", "/?knownBy=2023-12-22, 390", "/?knownBy=2023-12-22, 820" })
	void everyEventCanBeToldFromTheNextAndHit(String address, int width, Visit visit) {
		Page page = visit.page();
		page.setViewportSize(width, 900);
		visit.open(address);
		page.locator(".opening-chart").scrollIntoViewIfNeeded();
		JsonNode hit = Shown.read(page.locator(".key-event circle"), """
				all => all.map((dot) => {
					const { left, right, top, bottom } = dot.getBoundingClientRect();
					const [x, y] = [(left + right) / 2, (top + bottom) / 2];
					const at = document.elementFromPoint(x, y)?.closest('.key-event');
					return { x, y, isHit: at === dot.parentNode };
				})""");
		assertThat(hit.valueStream()).hasSizeGreaterThan(8).allMatch((dot) -> dot.get("isHit").asBoolean());
		for (int i = 0; i < hit.size(); i++) {
			for (int j = 0; j < i; j++) {
				assertThat(Math.hypot(distance(hit, i, j, "x"), distance(hit, i, j, "y"))).isGreaterThan(8);
			}
		}
	}

	private static double distance(JsonNode dots, int one, int other, String axis) {
		return dots.get(one).get(axis).asDouble() - dots.get(other).get(axis).asDouble();
	}

}
