package org.saheltimeline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.intake.TroopCountLine.CountLine;

import static org.assertj.core.api.Assertions.assertThat;

/** What is a line, and what is none and is told. */
class LineReaderTests {

	private static final String PLACE = "{\"id\":\"x\",\"name\":\"X\",\"kind\":\"city\"}";

	@TempDir
	private Path folder;

	private final List<String> told = new ArrayList<>();

	@ParameterizedTest(name = "{0}: {2}")
	@CsvFileSource(resources = "no-lines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
	void tellsWhatIsNoLineAndGoesOn(String what, String text, String message) throws IOException {
		assertThat(read(PLACE + "\n" + text + "\n" + PLACE + "\n")).as(what)
			.extracting(Line::number)
			.containsExactly(1L, 3L);
		assertThat(this.told).containsExactly("places.ndjson, line 2: " + message);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ff", "c3", "c328", "eda080", "e28228", "f0288cbc", "00" })
	void bytesThatAreNoUtf8AreTold(String bytes) throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		text.writeBytes("{\"id\":\"x\",\"name\":\"".getBytes(StandardCharsets.UTF_8));
		text.writeBytes(HexFormat.of().parseHex(bytes));
		text.writeBytes("\",\"kind\":\"city\"}\n".getBytes(StandardCharsets.UTF_8));
		assertThat(read(text.toByteArray())).isEmpty();
		assertThat(this.told).singleElement().asString().startsWith("places.ndjson, line 1: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%s\n%s\n", "%s\n%s", "%s\r\n%s\r\n", "\uFEFF%s\n%s\n", " %s \n\t%s" })
	void linesEndAsTheyDoAnywhere(String file) throws IOException {
		assertThat(read(file.formatted(PLACE, PLACE))).extracting((line) -> line.content().id())
			.containsExactly("x", "x");
		assertThat(this.told).isEmpty();
	}

	@Test
	void aTextMayHoldAnyCharacterOfAnyLanguage() throws IOException {
		String name = "Zürich\\n\\t\\u00e9 \\ud83d\\ude00 😀 ﷺ \\u2028 \\\" \\\\";
		assertThat(read(PLACE.replace("X", name))).singleElement()
			.extracting((line) -> line.content().name())
			.isEqualTo("Zürich\n\té 😀 😀 ﷺ \u2028 \" \\");
	}

	@Test
	void aLineWithoutEndIsToldAndTheNextIsRead() throws IOException {
		String endless = PLACE.replace("X", "x".repeat(20 << 20));
		assertThat(read(PLACE + "\n" + endless + "\n" + PLACE)).extracting(Line::number).containsExactly(1L, 3L);
		assertThat(this.told).containsExactly("places.ndjson, line 2: the line has more than 16,777,216 bytes");
	}

	@Test
	void noTextIsEndless() throws IOException {
		String endless = "x".repeat(2_001);
		assertThat(read(
				PLACE.replace("X", endless) + "\n" + PLACE.replace("}", ",\"aliases\":[\"%s\"]}".formatted(endless))))
			.isEmpty();
		assertThat(this.told).containsExactly(
				"places.ndjson, line 1: /name: «name» has 2,001 characters; at most 2,000 are allowed",
				"places.ndjson, line 2: /aliases/0: the entry has 2,001 characters; at most 2,000 are allowed");
	}

	@Test
	void longLinesComeInSmallerPieces() throws IOException {
		String wide = "{\"id\":\"x\",\"name\":\"X\",\"kind\":\"city\"" + " ".repeat(9 << 20) + "}\n";
		try (LineReader<PlaceLine> reader = reader((wide + wide + wide).getBytes(StandardCharsets.UTF_8))) {
			assertThat(reader.next(10)).hasSize(2);
			assertThat(reader.next(10)).hasSize(1);
			assertThat(reader.next(10)).isEmpty();
		}
	}

	@Test
	void linesComeAsManyAtATimeAsAsked() throws IOException {
		try (LineReader<PlaceLine> reader = reader((PLACE + "\n").repeat(5).getBytes(StandardCharsets.UTF_8))) {
			assertThat(reader.next(3)).extracting(Line::number).containsExactly(1L, 2L, 3L);
			assertThat(reader.next(3)).extracting(Line::number).containsExactly(4L, 5L);
			assertThat(reader.bytes()).isEqualTo(5L * (PLACE.length() + 1));
			assertThat(reader.next(3)).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 1", "1.0, 1", "1.000, 1", "1e2, 100", "1E2, 100", "1e+05, 100000", "1.5e1, 15", "-0.0, 0", "-0, 0",
			"10e-1, 1", "0e999, 0", "2147483647.0, 2147483647" })
	void aWholeNumberIsReadHoweverAProgramWritesIt(String written, int number) throws IOException {
		for (String field : List.of("paragraph", "start", "end")) {
			assertThat(citations(field, written)).singleElement()
				.extracting((line) -> Map
					.of("paragraph", line.content().paragraph(), "start", line.content().start(), "end",
							line.content().end())
					.get(field))
				.isEqualTo(number);
		}
		try (LineReader<CountLine> reader = reader(CountLine.class,
				"{\"stated\":%s,\"qualifier\":\"exact\"}".formatted(written))) {
			assertThat(reader.next(1)).singleElement()
				.extracting((line) -> line.content().stated())
				.isEqualTo((long) number);
		}
		assertThat(this.told).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1e-1", "0.9999999999999999999", "2147483648.0", "1e400", "1e999999999",
			"1e99999999999999", "+1", "01", "1.", ".5", "\"1\"", "\"1.0\"", "true", "NaN", "Infinity", "[1]", "null" })
	void whatIsNoWholeNumberIsTold(String written) throws IOException {
		assertThat(citations("paragraph", written)).isEmpty();
		assertThat(this.told).singleElement().asString().startsWith("places.ndjson, line 1: ");
		if (written.startsWith("1e-") || written.equals("1.5")) {
			assertThat(this.told)
				.containsExactly("places.ndjson, line 1: /paragraph: «paragraph» has to be a whole number");
		}
	}

	private List<Line<CitationLine>> citations(String field, String written) throws IOException {
		String line = "{\"article\":{\"id\":\"x\"},\"paragraph\":7,\"start\":7,\"end\":7}"
			.replace("\"%s\":7".formatted(field), "\"%s\":%s".formatted(field, written));
		try (LineReader<CitationLine> reader = reader(CitationLine.class, line)) {
			return reader.next(1);
		}
	}

	private <T> LineReader<T> reader(Class<T> type, String content) throws IOException {
		Path file = Files.writeString(this.folder.resolve("places.ndjson"), content);
		return new LineReader<>(file, type, new IntakeFaults("places.ndjson", this.told::add));
	}

	private List<Line<PlaceLine>> read(String content) throws IOException {
		return read(content.getBytes(StandardCharsets.UTF_8));
	}

	private List<Line<PlaceLine>> read(byte[] content) throws IOException {
		try (LineReader<PlaceLine> reader = reader(content)) {
			List<Line<PlaceLine>> lines = new ArrayList<>();
			for (List<Line<PlaceLine>> next = reader.next(100); !next.isEmpty(); next = reader.next(100)) {
				lines.addAll(next);
			}
			return lines;
		}
	}

	private LineReader<PlaceLine> reader(byte[] content) throws IOException {
		Path file = Files.write(this.folder.resolve("places.ndjson"), content);
		return new LineReader<>(file, PlaceLine.class, new IntakeFaults("places.ndjson", this.told::add));
	}

}
