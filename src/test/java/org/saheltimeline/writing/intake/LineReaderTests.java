package org.saheltimeline.writing.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.writing.intake.TroopCountLine.CountLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the lines that are read and those that are reported as faulty. */
class LineReaderTests {

	private static final String PLACE = "{\"id\":\"x\",\"name\":\"X\",\"kind\":\"city\"}";

	private final List<String> told = new ArrayList<>();

	@ParameterizedTest(name = "{0}: {2}")
	@CsvFileSource(resources = "no-lines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
	void reportsWhatIsNotALine(String what, String text, String message) {
		assertThat(read(text)).as(what).isNull();
		assertThat(this.told).containsExactly(message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ff", "c3", "c328", "eda080", "e28228", "f0288cbc", "00" })
	void reportsBytesThatAreNotUtf8(String bytes) {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		text.writeBytes("{\"id\":\"x\",\"name\":\"".getBytes(StandardCharsets.UTF_8));
		text.writeBytes(HexFormat.of().parseHex(bytes));
		text.writeBytes("\",\"kind\":\"city\"}".getBytes(StandardCharsets.UTF_8));
		assertThat(read(PlaceLine.class, text.toByteArray())).isNull();
		assertThat(this.told).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s", "%s\r", "\uFEFF%s", " %s ", "\t%s" })
	void readsALineHoweverItBeginsAndEnds(String line) {
		assertThat(read(line.formatted(PLACE))).isNotNull();
		assertThat(this.told).isEmpty();
	}

	@Test
	void aTextMayHoldAnyCharacterOfAnyLanguage() {
		String name = "Zürich\\n\\t\\u00e9 \\ud83d\\ude00 😀 ﷺ \\u2028 \\\" \\\\";
		PlaceLine place = Objects.requireNonNull(read(PLACE.replace("X", name)));
		assertThat(place.name()).isEqualTo("Zürich\n\té 😀 😀 ﷺ \u2028 \" \\");
	}

	@Test
	void noLineIsEndless() {
		assertThat(read(PLACE.replace("X", "x".repeat(20 << 20)))).isNull();
		assertThat(this.told).containsExactly("the line has more than 16,777,216 bytes");
	}

	@Test
	void noTextIsEndless() {
		String endless = "x".repeat(2_001);
		assertThat(read(PLACE.replace("X", endless))).isNull();
		assertThat(read(PLACE.replace("}", ",\"aliases\":[\"%s\"]}".formatted(endless)))).isNull();
		assertThat(this.told).containsExactly("/name: \"name\" has 2,001 characters; at most 2,000 are allowed",
				"/aliases/0: the entry has 2,001 characters; at most 2,000 are allowed");
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "1.0, 1", "1.000, 1", "1e2, 100", "1E2, 100", "1e+05, 100000", "1.5e1, 15", "-0.0, 0", "-0, 0",
			"10e-1, 1", "0e999, 0", "2147483647.0, 2147483647" })
	void readsAWholeNumberHoweverAProgramWritesIt(String written, int number) {
		for (String field : List.of("paragraph", "start", "end")) {
			CitationLine citation = Objects.requireNonNull(citation(field, written));
			assertThat(Map.of("paragraph", citation.paragraph(), "start", citation.start(), "end", citation.end())
				.get(field)).isEqualTo(number);
		}
		CountLine count = Objects.requireNonNull(read(CountLine.class,
				"{\"stated\":%s,\"qualifier\":\"exact\"}".formatted(written).getBytes(StandardCharsets.UTF_8)));
		assertThat(count.stated()).isEqualTo((long) number);
		assertThat(this.told).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1e-1", "0.9999999999999999999", "2147483648.0", "1e400", "1e999999999",
			"1e99999999999999", "+1", "01", "1.", ".5", "\"1\"", "\"1.0\"", "true", "NaN", "Infinity", "[1]", "null" })
	void reportsWhatIsNotAWholeNumber(String written) {
		assertThat(citation("paragraph", written)).isNull();
		assertThat(this.told).hasSize(1);
		if (written.startsWith("1e-") || written.equals("1.5")) {
			assertThat(this.told).containsExactly("/paragraph: \"paragraph\" has to be a whole number");
		}
	}

	private @Nullable CitationLine citation(String field, String written) {
		String line = "{\"article\":{\"id\":\"x\"},\"paragraph\":7,\"start\":7,\"end\":7}"
			.replace("\"%s\":7".formatted(field), "\"%s\":%s".formatted(field, written));
		return read(CitationLine.class, line.getBytes(StandardCharsets.UTF_8));
	}

	private @Nullable PlaceLine read(String line) {
		return read(PlaceLine.class, line.getBytes(StandardCharsets.UTF_8));
	}

	private <T> @Nullable T read(Class<T> type, byte[] line) {
		return new LineReader<>(type).read(line,
				(pointer, fault) -> this.told.add(pointer.isEmpty() ? fault : pointer + ": " + fault));
	}

}
