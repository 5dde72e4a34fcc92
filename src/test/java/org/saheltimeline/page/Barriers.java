package org.saheltimeline.page;

import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/** Finds what keeps people from reading a page. */
final class Barriers {

	private static final Set<String> GRAVE = Set.of("moderate", "serious", "critical");

	private Barriers() {
	}

	/**
	 * Asserts that nothing grave is in the way, and that contrasts are enough in the
	 * dark, too.
	 */
	static void assertNone(Page page) {
		assertNone(new AxeBuilder(page));
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		assertNone(new AxeBuilder(page).withRules(List.of("color-contrast")));
	}

	private static void assertNone(AxeBuilder axe) {
		// Legacy mode needs no second page, which halves the time; the page has no frames
		AxeResults results = axe.setLegacyMode(true).analyze();
		assertThat(results.getPasses()).isNotEmpty();
		assertThat(results.getViolations()
			.stream()
			.filter((rule) -> GRAVE.contains(rule.getImpact()))
			.flatMap((rule) -> rule.getNodes()
				.stream()
				.map((node) -> "%s %s %s".formatted(rule.getId(), node.getTarget(), node.getFailureSummary()))))
			.isEmpty();
	}

}
