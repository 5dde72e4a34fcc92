package org.saheltimeline.writing.original;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests which words count as copied. */
class CopiedWordsTests {

	private static final String ORIGINAL = "In Eldham the Council for the Care of the Old Bridges met; it didn’t decide anything of note.";

	private static final String COUNCIL = "Council for the Care of the Old Bridges";

	@ParameterizedTest
	@CsvSource({ "it didn't decide anything of note, 6", "'IT DIDN’T, decide: anything of (note)', 6",
			"it didn't decide anything of, 0", "They met; it didn't decide anything of note, 7", "'', 0", "note, 0",
			"it didn't decide anything of any note, 0",
			"'met it didn''t decide anything of note, met it didn''t decide anything of note', 7" })
	void sixWordsInARowAreCopied(String text, int words) {
		List<Originals.Copy> copies = new CopiedWords(List.of(ORIGINAL), List.of()).in(text);
		assertThat(copies.stream().mapToInt(Originals.Copy::words).max().orElse(0)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "The council for the care of the old bridges speaks, 0", "in Eldham the Council for the Care, 0",
			"in Eldham the Council for the Care of the Old Bridges met and left, 0",
			"in Eldham the Council for the Care of the Old Bridges met it didn't, 7" })
	void aLongNameIsOneWord(String text, int words) {
		List<Originals.Copy> copies = new CopiedWords(List.of(ORIGINAL), List.of(COUNCIL, "Eldham", "")).in(text);
		assertThat(copies.stream().mapToInt(Originals.Copy::words).max().orElse(0)).isEqualTo(words);
	}

	@Test
	void aCopyStartsAtItsFirstWord() {
		assertThat(new CopiedWords(List.of(ORIGINAL), List.of()).in("(met), it didn't decide anything of note"))
			.containsExactly(new Originals.Copy(1, 7));
	}

}
