package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.original.OriginalText;
import org.saheltimeline.writing.original.Originals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Checks the seeds against the articles from which they were taken, if those are
 * available, and tests with a made-up article that every kind of fault is found.
 */
class OriginalsTests {

	private static final Path FOLDER = Path.of(System.getProperty("originals", "../shared/seeds"));

	@Test
	void everyDossierHoldsAgainstItsArticle() throws IOException {
		Seeds seeds = new SeedReader("classpath:/seeds/").read();
		Map<String, OriginalText> texts = texts(available());
		assertThat(seeds.dossiers()).extracting((file) -> file.content().seed())
			.containsAll(texts.keySet())
			.isSubsetOf(texts.keySet());
		assertThat(faults(seeds, texts)).isEmpty();
	}

	@Test
	void nothingWasCopiedFromAnArticle() throws IOException {
		Originals originals = originals(new SeedReader("classpath:/seeds/").read(), texts(available()));
		List<String> found = new ArrayList<>();
		for (String root : List.of("seeds", "db", "src/main", "README.md")) {
			if (Files.exists(Path.of(root))) {
				found.addAll(copies(originals, Path.of(root)));
			}
		}
		assertThat(found).isEmpty();
	}

	@Test
	void theSmallSeedsHoldAgainstTheirArticle(@TempDir Path folder) throws IOException {
		assertThat(faults(SmallSeeds.in(folder).read(), texts(SmallSeeds.originals()))).isEmpty();
	}

	@ParameterizedTest(name = "{3}: {4}")
	@CsvFileSource(resources = "broken-citations.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
	void findsWhatDoesNotHold(int line, String text, String replacement, String pointer, String message,
			@TempDir Path folder) throws IOException {
		SmallSeeds seeds = SmallSeeds.in(folder).change("articles/flood.yaml", line, text, replacement);
		assertThat(faults(seeds.read(), texts(SmallSeeds.originals())))
			.anySatisfy((fault) -> assertThat(fault).matches("seeds/articles/flood\\.yaml, line \\d+, column \\d+: .*")
				.endsWith(": %s: %s".formatted(pointer, message)));
	}

	@Test
	void findsWhatIsWrongWithTheCitationOfALink(@TempDir Path folder) throws IOException {
		SmallSeeds seeds = SmallSeeds.in(folder)
			.change("events.yaml", 12, "event: flood-relief",
					"event: flood-relief, citation: {article: flood, paragraph: 2, start: 62, end: 70}");
		assertThat(faults(seeds.read(), texts(SmallSeeds.originals()))).singleElement()
			.asString()
			.endsWith(": /1/links/0/citation: the passage is not in paragraph 2 of the original");
	}

	@Test
	void findsALineThatBelongsToNoArticle(@TempDir Path folder) throws IOException {
		SmallSeeds seeds = SmallSeeds.in(folder).remove("articles/flood.yaml", 12, 12);
		assertThat(faults(seeds.read(), texts(SmallSeeds.originals()))).singleElement()
			.asString()
			.endsWith(": 1 of the 4 paragraphs of the original belong to no article; the first is 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "says: ago the Ash rose to 4", "-- ago\n-- the ash ROSE to “4”" })
	void sixWordsInARowWereCopied(String text, @TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("notes.yaml"), "# Notes\n" + text);
		Originals originals = originals(Seeds.NONE, texts(SmallSeeds.originals()));
		assertThat(copies(originals, folder)).singleElement()
			.asString()
			.endsWith("notes.yaml, line 2: 6 words in a row are from an article");
	}

	private static Path available() {
		assumeTrue(Files.isDirectory(FOLDER),
				() -> "skipped: there are no articles in %s; -Doriginals=FOLDER says where".formatted(FOLDER));
		return FOLDER;
	}

	private static Map<String, OriginalText> texts(Path folder) throws IOException {
		Map<String, OriginalText> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".txt")).toList()) {
				texts.put(String.valueOf(file.getFileName()), new OriginalText(Files.readString(file)));
			}
		}
		return texts;
	}

	private static Originals originals(Seeds seeds, Map<String, OriginalText> texts) {
		List<String> names = Stream
			.concat(seeds.actors().content().stream().flatMap((actor) -> actor.aliases().stream()),
					seeds.places().content().stream().flatMap((place) -> place.aliases().stream()))
			.toList();
		return new Originals(texts, seeds.dossiers().stream().<Dossier>map(SeedFile::content).toList(), names);
	}

	/** Returns every fault of the seeds, in the order of files and lines. */
	private static List<String> faults(Seeds seeds, Map<String, OriginalText> texts) {
		Originals originals = originals(seeds, texts);
		SeedFaults faults = new SeedFaults(seeds.files());
		int events = seeds.files().indexOf(seeds.events());
		originals.check(Map.of(), (index) -> faults.of(index + seeds.files().size() - seeds.dossiers().size()));
		Faults.each("", seeds.events().content(), (at, event) -> originals.check(event, faults.of(events).at(at)));
		for (int i = 0; i < seeds.files().size(); i++) {
			originals.checkWords(seeds.files().get(i).content(), faults.of(i));
		}
		try {
			faults.refuse();
			return List.of();
		}
		catch (InvalidSeeds ex) {
			return String.valueOf(ex.getMessage()).lines().toList();
		}
	}

	/** Returns what was copied into a file, or into any file of a folder. */
	private static List<String> copies(Originals originals, Path root) throws IOException {
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
				originals.copies(text)
					.forEach((copy) -> found.add("%s, line %d: %d words in a row are from an article".formatted(file,
							text.substring(0, copy.start()).chars().filter((it) -> it == '\n').count() + 1,
							copy.words())));
			}
		}
		return found;
	}

}
