package org.saheltimeline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.saheltimeline.MadeEvent;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.ProgramInThisJvm;
import org.saheltimeline.ServingProgram;
import org.saheltimeline.timeline.event.EventKind;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests the page with more events than it draws. */
@Execution(ExecutionMode.SAME_THREAD) // the browser is shared by all tests
class PageManyEventsTests {

	private static final int ADDED = 5_000;

	/** In milliseconds; beyond that, a drag visibly lags behind the hand. */
	private static final double LONGEST_TASK = 200;

	/**
	 * Other load on the machine can only lengthen a task, so the best of several drags
	 * counts.
	 */
	private static final int ATTEMPTS = 5;

	private static final int STEPS = 30;

	private static final List<String> ACTORS = List.of("france", "niger", "mali", "united-states");

	private static final List<String> PLACES = List.of("niger", "niamey", "mali", "chad", "burkina-faso");

	private static final OwnDatabase database = OwnDatabase.create();

	private static ServingProgram program;

	@RegisterExtension
	private static final Visits visits = new Visits(PageManyEventsTests::origin);

	@BeforeAll
	static void fill() throws Exception {
		program = ProgramInThisJvm.start(database.arguments());
		database.addEvents(IntStream.rangeClosed(1, ADDED).mapToObj(PageManyEventsTests::event));
	}

	@AfterAll
	static void stop() {
		program.stop();
	}

	private static String origin() {
		try {
			return program.address().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void thePageShowsAllThatItMayAndADragIsNeverHeldUp(Visit visit) {
		Page page = visit.open("/");
		assertThat(page.locator("#count")).hasText("The first 5,000 of 5,095 events; filters narrow them");
		assertThat(page.locator("#timeline-table summary")).hasText("Events as a table (5,000)");
		page.click("[data-time=whole]");
		page.click("[data-time=in]");
		assertThat(page.locator("#timeline-picture .event").nth(200)).isAttached();
		Locator picture = page.locator("#timeline-picture .scroll");
		picture.scrollIntoViewIfNeeded();
		drag(page, picture.boundingBox(), 300);
		double longest = Double.MAX_VALUE;
		for (int attempt = 0; attempt < ATTEMPTS && longest > LONGEST_TASK; attempt++) {
			longest = Math.min(longest, longestTaskOfDrags(page, picture.boundingBox()));
		}
		System.out.println("The longest task of a drag over thousands of events took " + longest + " ms");
		assertThat(longest).isLessThanOrEqualTo(LONGEST_TASK);
	}

	private static double longestTaskOfDrags(Page page, BoundingBox picture) {
		page.evaluate("""
				() => {
					window.tasks = [];
					window.observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
					observer.observe({ type: 'longtask' });
				}""");
		String before = page.locator("#timeline-picture .axis").textContent();
		drag(page, picture, -600);
		assertThat(page.locator("#timeline-picture .axis")).not().hasText(before);
		drag(page, picture, 600);
		return ((Number) page.evaluate(
				"""
						async () => {
							await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))));
							return Math.max(0, ...[...tasks, ...observer.takeRecords()].map(({ duration }) => duration));
						}"""))
			.doubleValue();
	}

	private static void drag(Page page, BoundingBox box, int by) {
		double y = box.y + box.height / 2;
		double x = box.x + box.width / 2 - by / 2.0;
		page.mouse().move(x, y);
		page.mouse().down();
		for (int i = 1; i <= STEPS; i++) {
			page.mouse().move(x + by * i / (double) STEPS, y);
		}
		page.mouse().up();
	}

	/**
	 * Makes events of many kinds on many days over some years, in various places; some of
	 * them last for weeks.
	 */
	private static MadeEvent event(int number) {
		EventKind[] kinds = EventKind.values();
		LocalDate day = LocalDate.of(2019, 10, 1).plusDays(number * 37L % 1_500);
		return MadeEvent.of("made", number)
			.of(kinds[number % kinds.length])
			.between(day, day.plusDays((number % 3 == 0) ? number % 50 : 0))
			.with(List.of(Map.entry(ACTORS.get(number % ACTORS.size()), "agent")),
					List.of(PLACES.get(number % PLACES.size())));
	}

}
