package org.saheltimeline.vocabulary.time;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Tests for dates that are accepted and texts that are refused, as two tables. */
class EdtfDateTests {

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "accepted.csv", numLinesToSkip = 1)
	void acceptsTheDateAndKnowsItsBounds(String text, String normalForm, @Nullable LocalDate earliest,
			@Nullable LocalDate latest, Precision precision, boolean approximate, boolean uncertain) {
		assertThat(EdtfDate.parse(text))
			.isEqualTo(new EdtfDate(normalForm, earliest, latest, precision, approximate, uncertain));
	}

	@ParameterizedTest(name = "{0}")
	@CsvFileSource(resources = "refused.csv", numLinesToSkip = 1, delimiter = ';')
	void refusesTheTextByName(String text, String message) {
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> EdtfDate.parse(text))
			.withMessageContaining(message)
			.withMessageMatching(".+: .*(allowed|are|has).*\\.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\0", "2023\0", "2023-10\n", "\t2023", "2023\u00a0", "\u0662\u0660\u0662\u0663",
			"\ud83d\udcc5", "\ud83d", "2023\udcc5", "2023-10-10\u202e", "\u001b[31m2023" })
	void showsNoStrangeCharacterInItsMessage(String text) {
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> EdtfDate.parse(text))
			.withMessageMatching("[ -~]+");
	}

	@Test
	void namesACharacterThatCannotBeShown() {
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> EdtfDate.parse("2023\0"))
			.withMessageStartingWith("U+0000 does not belong in a date");
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> EdtfDate.parse("2é".repeat(40)))
			.withMessageStartingWith("U+00E9 begins");
	}

	@Test
	void refusesWhatIsTooLongWithoutReadingIt() {
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> EdtfDate.parse("2".repeat(65)))
			.withMessage("'2222222222' begins a text of 65 characters: at most 64 are allowed.");
		assertThatExceptionOfType(EdtfException.class).isThrownBy(() -> EdtfDate.parse("2".repeat(64)))
			.withMessageContaining("more than four digits");
	}

}
