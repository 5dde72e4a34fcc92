package org.saheltimeline.writing.intake;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for every rule for a line, as a table with one fault per row: the fault is
 * reported with its file, line, pointer and reason, and nothing is taken in.
 */
class IntakeRulesTests {

	private static final IntakeDatabase DATABASE = new IntakeDatabase();

	private final SmallLines small;

	IntakeRulesTests(@TempDir Path folder) {
		this.small = SmallLines.in(folder);
	}

	@ParameterizedTest(name = "{0}, line {1}: {4}")
	@CsvFileSource(resources = "broken-lines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
	void refusesWhatBreaksARule(String list, int line, String text, String replacement, String message) {
		String file = list + ".ndjson";
		this.small.change(file, line, text, replacement);
		assertThat(DATABASE.refuse(this.small.folder()))
			.anySatisfy((told) -> assertThat(told.replaceFirst(", column \\d+", ""))
				.isEqualTo("%s, line %d: %s".formatted(file, line, message)));
	}

}
