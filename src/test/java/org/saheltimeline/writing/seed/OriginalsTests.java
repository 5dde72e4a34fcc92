package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.vocabulary.quantity.Qualifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Checks the seeds against the articles from which they were taken, if those are
 * available, and tests with a made-up article that every kind of fault is found.
 */
class OriginalsTests {

	private static final Path FOLDER = Path.of(System.getProperty("originals", "../shared/seeds"));

	@Test
	void everyDossierHoldsAgainstItsArticle() {
		assertThat(originals().faults(new SeedReader("classpath:/seeds/").read())).isEmpty();
	}

	@Test
	void nothingWasCopiedFromAnArticle() throws IOException {
		CopiedWords copied = new CopiedWords(originals().texts());
		List<String> found = new ArrayList<>();
		for (String root : List.of("seeds", "db", "src/main", "README.md")) {
			if (Files.exists(Path.of(root))) {
				found.addAll(copied.in(Path.of(root)));
			}
		}
		assertThat(found).isEmpty();
	}

	@Test
	void theSmallSeedsHoldAgainstTheirArticle(@TempDir Path folder) {
		assertThat(new Originals(SmallSeeds.originals()).faults(SmallSeeds.in(folder).read())).isEmpty();
	}

	@ParameterizedTest(name = "{3}")
	@CsvFileSource(resources = "broken-citations.csv", numLinesToSkip = 1, delimiter = ';')
	void findsWhatDoesNotHold(int line, String text, String replacement, String message, @TempDir Path folder) {
		SmallSeeds seeds = SmallSeeds.in(folder).change("articles/flood.yaml", line, text, replacement);
		assertThat(new Originals(SmallSeeds.originals()).faults(seeds.read()))
			.contains("seeds/articles/flood.yaml, line %d: %s".formatted(line, message));
	}

	@Test
	void findsALineThatBelongsToNoArticle(@TempDir Path folder) {
		SmallSeeds seeds = SmallSeeds.in(folder).remove("articles/flood.yaml", 12, 12);
		assertThat(new Originals(SmallSeeds.originals()).faults(seeds.read()))
			.containsExactly("flood.txt has the paragraphs 1 to 4, the articles have [1, 3, 4]");
	}

	@ParameterizedTest
	@CsvSource({ "1346, '1,346 went'", "1346, 1346 went", "80, 80% of it", "48, a 48-hour wait", "10, over a decade",
			"3, the third time", "1, more than a year", "0, full pullout", "0, all of them", "2, two missions" })
	void aNumberStandsInFiguresOrAsAWord(long number, String text) {
		assertThat(NumberWords.hasNumber(text, number)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "346, '1,346 went'", "1, '1,346 went'", "134, 1346 went", "80, 80.5% of it", "1, a soldier",
			"0, they all-in-all", "2, a network", "1500, one thousand" })
	void anotherNumberIsNotTaken(long number, String text) {
		assertThat(NumberWords.hasNumber(text.replace("all-in-all", "tall"), number)).isFalse();
	}

	@Test
	void aQualifierStandsInTheText() {
		assertThat(NumberWords.hasQualifier("roughly 1,500", Qualifier.ABOUT)).isTrue();
		assertThat(NumberWords.hasQualifier("over 600", Qualifier.MORE_THAN)).isTrue();
		assertThat(NumberWords.hasQualifier("157 soldiers", Qualifier.EXACT)).isTrue();
		assertThat(NumberWords.hasQualifier("157 soldiers", Qualifier.ABOUT)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "says: ago the Ash rose to 4", "-- ago\n-- the ash ROSE to “4”" })
	void sixWordsInARowWereCopied(String text, @TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("notes.yaml"), "# Notes\n" + text);
		assertThat(new CopiedWords(new Originals(SmallSeeds.originals()).texts()).in(folder)).singleElement()
			.asString()
			.endsWith("notes.yaml, line 2: “ago the ash rose to 4” is from an article");
	}

	@Test
	void fiveWordsInARowAreChance(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("notes.yaml"), "ago the Ash rose to five");
		assertThat(new CopiedWords(new Originals(SmallSeeds.originals()).texts()).in(folder)).isEmpty();
	}

	private static Originals originals() {
		assumeTrue(Files.isDirectory(FOLDER),
				() -> "skipped: there are no articles in %s; -Doriginals=FOLDER says where".formatted(FOLDER));
		return new Originals(FOLDER);
	}

}
