package org.saheltimeline.writing.original;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saheltimeline.timeline.article.Citation;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests how the text of a seed file is cut into paragraphs. */
class OriginalTextTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			``, ``
			⏎⏎, ``
			a, 0-1
			a⏎, 0-1
			⏎a⏎ ⏎bc, 1-2 5-7
			😀a⏎b, 0-2 3-4
			a→⏎b, 0-2 3-4
			""")
	void aParagraphIsALineThatIsNotBlank(String text, String lines) {
		OriginalText original = new OriginalText(text.replace('⏎', '\n').replace('→', '\r'));
		assertThat(IntStream.rangeClosed(1, original.paragraphs())
			.mapToObj(original::paragraph)
			.map(Objects::requireNonNull)
			.map((line) -> line.start() + "-" + line.end())
			.collect(Collectors.joining(" "))).isEqualTo(lines);
		assertThat(original.paragraph(0)).isNull();
		assertThat(original.paragraph(original.paragraphs() + 1)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, 3, true", "1, 0, 4, false", "1, -1, 3, false", "1, 2, 2, false", "1, 2, 1, false",
			"2, 0, 3, false", "0, 0, 3, false", "2, 4, 7, true", "2, 4, 2147483647, false" })
	void aPassageLiesWithinItsParagraph(int paragraph, int start, int end, boolean isWithin) {
		assertThat(new OriginalText("one\ntwo").has(new Citation(paragraph, start, end))).isEqualTo(isWithin);
	}

	@Test
	void isNeitherPrintedNorWritten() {
		OriginalText original = new OriginalText("The zephyrous Ash");
		assertThat(original.toString()).doesNotContain("zephyrous");
		assertThat(JsonMapper.builder().build().writeValueAsString(new Object[] { original }))
			.doesNotContain("zephyrous");
	}

}
