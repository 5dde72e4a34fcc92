package org.saheltimeline.page;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tests that what readers see first, save and embed looks as it was kept. */
@PageTest
class PagePictureTests {

	/** The label “157 on 12 Dec” in the picture of the first screen. */
	private static final int[] LABEL = { 415, 465, 160, 30 };

	private static final String SAVED = """
			async () => {
				const { asPng, standalone } = await import('/page/share/picture-file.js');
				const words = { title: document.querySelector('h1').textContent, standfirst: 'Every doubt shown.', source: 'Source' };
				const png = await asPng(standalone(document.querySelector('.opening-chart'), words));
				const bytes = new Uint8Array(await png.arrayBuffer());
				return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
			}
			""";

	@Test
	void theFirstScreen(Visit visit) {
		Page page = visit.open("/");
		assertThat(page.locator("#because a")).isVisible();
		new KeptPicture("first-screen").assertShown(page, page.screenshot());
	}

	@Test
	void theFirstScreenOfAPhoneAtNight(Visit visit) {
		Visit phone = visit.another(new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK));
		phone.page().setViewportSize(390, 844);
		Page page = phone.open("/");
		assertThat(page.locator("#because a")).isVisible();
		new KeptPicture("phone").assertShown(page, page.screenshot());
	}

	@Test
	void theEmbeddedChart(Visit visit) {
		Page page = visit.page();
		page.setViewportSize(760, 520);
		page.navigate("/embed?part=opening&on=2023-12-12");
		assertThat(page.locator("#because a")).isVisible();
		new KeptPicture("embedded").assertShown(page, page.screenshot());
	}

	@Test
	void theSavedChart(Visit visit) {
		Page page = visit.open("/");
		byte[] png = Base64.getDecoder().decode(String.valueOf(page.evaluate(SAVED)));
		new KeptPicture("saved").assertShown(page, png);
	}

	@Test
	void aMovedLabelIsNoticedAndASmoothedEdgeForgiven() throws IOException {
		BufferedImage kept = new KeptPicture("first-screen").read();
		BufferedImage moved = copy(kept);
		BufferedImage label = kept.getSubimage(LABEL[0], LABEL[1], LABEL[2], LABEL[3]);
		Graphics2D graphics = moved.createGraphics();
		graphics.drawImage(label, LABEL[0] + 10, LABEL[1] - 8, null);
		graphics.dispose();
		assertThat(KeptPicture.isSame(kept, moved)).isFalse();
		BufferedImage smoothed = copy(kept);
		graphics = smoothed.createGraphics();
		graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.25f));
		graphics.drawImage(kept, 1, 0, null);
		graphics.dispose();
		assertThat(KeptPicture.isSame(kept, smoothed)).isTrue();
	}

	private static BufferedImage copy(BufferedImage picture) {
		BufferedImage copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = copy.createGraphics();
		graphics.drawImage(picture, 0, 0, null);
		graphics.dispose();
		return copy;
	}

}
