package org.saheltimeline.writing.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for files that cannot be read as seeds, as a table with one fault per row. */
class SeedReaderTests {

	private final SmallSeeds seeds;

	SeedReaderTests(@TempDir Path folder) {
		this.seeds = SmallSeeds.in(folder);
	}

	@ParameterizedTest(name = "{0}: {5}")
	@CsvFileSource(resources = "broken-files.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '`')
	void refusesWhatIsNoDossier(String file, int line, String text, String replacement, @Nullable Integer named,
			String message) {
		this.seeds.change(file, line, text, replacement.replace("⏎", "\n").replace("⇥", "\t"));
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(this.seeds::read)
			.satisfies((refusal) -> assertThat(
					String.valueOf(refusal.getMessage()).replaceFirst(", column \\d+: (/[^ ]*: )?", ": "))
				.startsWith(
						"seeds/%s, line %d: %s".formatted(file, (named != null) ? named.intValue() : line, message)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# Nothing but a comment", "null", "---\n..." })
	void refusesAnEmptyFile(String content) throws IOException {
		Files.writeString(this.seeds.folder().resolve("events.yaml"), content);
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(this.seeds::read)
			.withMessage("seeds/events.yaml, line 1, column 1: the text is empty");
	}

	@Test
	void refusesAFolderWithoutAFile() throws IOException {
		Files.delete(this.seeds.folder().resolve("places.yaml"));
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(this.seeds::read)
			.withMessage("seeds/places.yaml: the file cannot be read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Events.yaml", "events.yml", "events.csv", "troop-counts.json", "articles/flood.yml",
			"articles/Drought.YAML" })
	void refusesAFileThatNobodyReads(String name) throws IOException {
		Files.writeString(this.seeds.folder().resolve(name), "[]");
		assertThatExceptionOfType(InvalidSeeds.class).isThrownBy(this.seeds::read)
			.withMessage(
					"seeds/%s: no such file is read; seeds are actors.yaml, places.yaml, events.yaml and articles/*.yaml"
						.formatted(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", ".events.yaml", "articles/.flood.yaml.swp", "events.yaml~" })
	void leavesNotesAndWhatEditorsLeaveBehind(String name) throws IOException {
		Files.writeString(this.seeds.folder().resolve(name), "Notes");
		assertThat(this.seeds.read().events().content()).isNotEmpty();
	}

	@Test
	void knowsTheLineOfEveryPart() {
		Seeds read = this.seeds.read();
		assertThat(line(read.events(), "/1/links/0/event")).isEqualTo(12);
		assertThat(line(read.dossiers().getFirst(), "/troopCounts/1/partOf")).isEqualTo(69);
		assertThat(line(read.dossiers().getFirst(), "/troopCounts/1/partOf/nothing")).isEqualTo(69);
		assertThat(line(read.dossiers().getFirst(), "/nothing")).isEqualTo(1);
	}

	@Test
	void aListThatIsNotWrittenIsEmpty() {
		assertThat(this.seeds.remove("articles/flood.yaml", 43, 43).read().dossiers().getFirst().content().reports())
			.last()
			.satisfies((report) -> assertThat(report.figures()).isEmpty());
	}

	private static int line(SeedFile<?> file, String pointer) {
		return file.positions().of(pointer).getLineNr();
	}

}
