package org.saheltimeline.page;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A picture of the page that is kept beside the tests, to see what changes it.
 * {@code -Dpictures=write} keeps new ones, which somebody has to look at.
 *
 * @param name the name of its file
 */
record KeptPicture(String name) {

	private static final Path FOLDER = Path.of("src/test/resources/pictures");

	private static final Path FONTS = FOLDER.resolve("fonts.txt");

	/** Averages of so many pixels across hide how edges are smoothed. */
	private static final int CELL = 4;

	/** Differences of brightness, of 255, that the eye takes for the same. */
	private static final int FAINT = 36;

	/** A label that moves by its height changes ten times as many cells. */
	private static final int FEW_CELLS = 12;

	private static final String WIDTHS = """
			() => ['400 16px system-ui', '700 20px system-ui', '700 40px serif'].map((font) => {
				const context = document.createElement('canvas').getContext('2d');
				context.font = font;
				return context.measureText('Niger, 12 December 2023: 1,500 of them').width.toFixed(1);
			}).join()
			""";

	/** Asserts that a screenshot of the page is as it was kept. */
	void assertShown(Page page, byte[] png) {
		try {
			Path file = FOLDER.resolve(this.name + ".png");
			String fonts = String.valueOf(page.evaluate(WIDTHS));
			if ("write".equals(System.getProperty("pictures"))) {
				Files.createDirectories(FOLDER);
				Files.writeString(FONTS, fonts);
				Files.write(file, png);
			}
			Assumptions.assumeTrue(Files.readString(FONTS).equals(fonts), "This machine has other fonts");
			Path shown = Files.createDirectories(Path.of("target/pictures")).resolve(this.name + ".png");
			Files.write(shown, png);
			assertThat(difference(ImageIO.read(file.toFile()), ImageIO.read(new ByteArrayInputStream(png))))
				.as("cells that differ between %s and %s", file, shown)
				.isLessThanOrEqualTo(FEW_CELLS);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the picture as it was kept. */
	BufferedImage read() throws IOException {
		return ImageIO.read(FOLDER.resolve(this.name + ".png").toFile());
	}

	/** Returns whether two pictures look the same. */
	static boolean isSame(BufferedImage one, BufferedImage other) {
		return difference(one, other) <= FEW_CELLS;
	}

	/** Counts the cells in which two pictures differ; all if their sizes do. */
	private static int difference(BufferedImage one, BufferedImage other) {
		if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
			return Integer.MAX_VALUE;
		}
		int different = 0;
		for (int y = 0; y + CELL <= one.getHeight(); y += CELL) {
			for (int x = 0; x + CELL <= one.getWidth(); x += CELL) {
				if (Math.abs(brightness(one, x, y) - brightness(other, x, y)) > FAINT) {
					different++;
				}
			}
		}
		return different;
	}

	private static int brightness(BufferedImage picture, int left, int top) {
		int sum = 0;
		for (int y = top; y < top + CELL; y++) {
			for (int x = left; x < left + CELL; x++) {
				int pixel = picture.getRGB(x, y);
				sum += ((pixel >> 16) & 0xff) + ((pixel >> 8) & 0xff) + (pixel & 0xff);
			}
		}
		return sum / (3 * CELL * CELL);
	}

}
