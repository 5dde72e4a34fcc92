package org.saheltimeline.page;

import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests the page on a phone, on tablets and on a wide screen, in light and dark mode. */
@PageTest
class PageWidthTests {

	private static final String EVERYTHING_OPEN = "/?event=embassy-closure&on=2023-12-15&tables=timeline,troops,counts,places";

	@ParameterizedTest
	@ValueSource(ints = { 360, 768, 2560 })
	void nothingIsWiderThanTheScreen(int width, Visit visit) {
		Page page = visit.page();
		page.setViewportSize(width, 900);
		visit.open("/");
		for (ColorScheme colours : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
			visit.keepPicture("page-%d-%s".formatted(width, colours.name().toLowerCase(Locale.ROOT)));
		}
		assertFits(page);
		visit.open(EVERYTHING_OPEN);
		assertFits(page);
	}

	private static void assertFits(Page page) {
		Object tooWide = page.evaluate("""
				() => {
					const wider = [document.documentElement, document.querySelector('#detail')]
						.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
					return wider.flatMap((one) => [...one.querySelectorAll('*')])
						.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
						.map((one) => `${one.tagName} ${one.id} ${one.getAttribute('class')}`);
				}""");
		assertThat(tooWide).isEqualTo(List.of());
	}

}
