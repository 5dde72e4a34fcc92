package org.saheltimeline.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Tests which period is shown, and how a reader changes it. */
@PageTest
class PageWindowTests {

	private static final String SOME_MONTHS = "/?from=2023-07-01&to=2024-01-01";

	@Autowired
	private Api api;

	@Test
	void buttonsMoveTheWindow(Visit visit) {
		Page page = visit.open(SOME_MONTHS);
		TimeWindow start = TimeWindow.of(page);
		TimeWindow in = TimeWindow.after(page, () -> page.click("[data-time=in]"));
		assertThat(in.days()).isCloseTo(start.days() / 1.6, within(1.0));
		assertThat(in.later(start)).isCloseTo((start.days() - in.days()) / 2, within(1.0));
		TimeWindow later = TimeWindow.after(page, () -> page.click("[data-time=later]"));
		assertThat(later.later(in)).isCloseTo(in.days() / 2, within(1.0));
		TimeWindow earlier = TimeWindow.after(page, () -> page.click("[data-time=earlier]"));
		assertThat(earlier.later(in)).isCloseTo(0, within(1.0));
		TimeWindow out = TimeWindow.after(page, () -> page.click("[data-time=out]"));
		assertThat(out.days()).isCloseTo(start.days(), within(1.0));
		assertWholeAndMost(page);
	}

	private void assertWholeAndMost(Page page) {
		TimeWindow whole = TimeWindow.after(page, () -> page.click("[data-time=whole]"));
		List<String> days = this.api.get("/events?limit=200")
			.get("items")
			.valueStream()
			.flatMap((event) -> List.of(event.at("/when/earliest"), event.at("/when/latest")).stream())
			.filter((day) -> !day.isNull())
			.map((day) -> day.asString())
			.sorted()
			.toList();
		assertThat(whole.from()).isBefore(LocalDate.parse(days.getFirst()));
		assertThat(whole.to()).isAfter(LocalDate.parse(days.getLast()));
		page.click("[data-time=most]");
		Shown.assertAddress(page, "from", "");
		Locator chart = page.locator(".panel svg").first();
		LocalDate from = LocalDate.ofEpochDay(Long.parseLong(chart.getAttribute("aria-valuemin")));
		LocalDate to = LocalDate.ofEpochDay(Long.parseLong(chart.getAttribute("aria-valuemax")));
		assertThat(to).isAfter(LocalDate.parse(days.getLast()));
		assertThat(ChronoUnit.DAYS.between(from, to)).isLessThan((long) whole.days() / 2);
	}

	@Test
	void keysMoveTheWindow(Visit visit) {
		Page page = visit.open(SOME_MONTHS);
		page.locator("#timeline-picture .event[tabindex='0']").focus();
		TimeWindow start = TimeWindow.of(page);
		TimeWindow in = TimeWindow.after(page, () -> page.keyboard().press("+"));
		assertThat(in.days()).isCloseTo(start.days() / 1.5, within(1.0));
		TimeWindow out = TimeWindow.after(page, () -> page.keyboard().press("-"));
		assertThat(out.days()).isCloseTo(start.days(), within(1.0));
		TimeWindow later = TimeWindow.after(page, () -> page.keyboard().press("Shift+ArrowRight"));
		assertThat(later.later(out)).isCloseTo(out.days() / 5, within(1.0));
		TimeWindow earlier = TimeWindow.after(page, () -> page.keyboard().press("Shift+ArrowLeft"));
		assertThat(earlier.later(out)).isCloseTo(0, within(1.0));
		TimeWindow whole = TimeWindow.after(page, () -> page.keyboard().press("0"));
		assertThat(whole.from()).isBefore("2012-01-01");
	}

	@Test
	void aDragMovesTheWindowByAsMuchAndTheWheelZoomsIt(Visit visit) {
		Page page = visit.open(SOME_MONTHS);
		TimeWindow start = TimeWindow.of(page);
		page.locator("#timeline-picture svg.drag").evaluate("(picture) => picture.scrollIntoView()");
		BoundingBox box = page.locator("#timeline-picture svg.drag").boundingBox();
		double middle = box.x + box.width / 2;
		TimeWindow dragged = TimeWindow.after(page, () -> {
			page.mouse().move(middle, box.y + 60);
			page.mouse().down();
			page.mouse().move(middle - 50, box.y + 60);
			page.mouse().move(middle - 200, box.y + 60);
			page.mouse().up();
		});
		assertThat(dragged.later(start)).isCloseTo(200 * start.days() / box.width, within(1.0));
		assertThat(dragged.days()).isCloseTo(start.days(), within(1.0));
		assertThat(Shown.address(page, "event")).isEmpty();
		assertWheel(page, dragged, box);
	}

	/** Asserts that the wheel zooms with Ctrl and scrolls without it. */
	private static void assertWheel(Page page, TimeWindow start, BoundingBox box) {
		page.mouse().move(box.x + 5, box.y + 60);
		page.keyboard().down("Control");
		TimeWindow in = TimeWindow.after(page, () -> page.mouse().wheel(0, -20));
		page.keyboard().up("Control");
		assertThat(in.days()).isLessThan(start.days() * 0.9);
		assertThat(in.from()).isCloseTo(start.from(), within(1, ChronoUnit.DAYS));
		page.mouse().wheel(0, 100);
		page.waitForCondition(() -> page.evaluate("() => scrollY > 0").equals(true));
		assertThat(TimeWindow.of(page)).isEqualTo(in);
	}

}
