package org.saheltimeline.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.seed.Faults;
import org.saheltimeline.seed.Misshapen;
import org.saheltimeline.seed.RequiredFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads a file of lines, each of which is a JSON object; what is no such thing is told
 * and left out.
 *
 * @param <T> what a line holds
 */
class LineReader<T> implements AutoCloseable {

	/** A thousand reports of the longest texts; more is no event but an accident. */
	private static final int LONGEST_LINE = 16 << 20;

	private static final String NO_OBJECT = "a line is one JSON object, no less and no more";

	/** Where in this one line, how Jackson is set up, and what its users could change. */
	private static final Pattern FOR_PROGRAMMERS = Pattern
		.compile(" *\\(start marker at \\[[^]]*]\\)| *\\[Source: [^]]*]|: enable `.*| \\(not recognized as one .*");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.addModule(new SimpleModule().addDeserializer(String.class, new Text())
			.addDeserializer(int.class, new WholeNumber<>(int.class, BigDecimal::intValueExact))
			.addDeserializer(Integer.class, new WholeNumber<>(Integer.class, BigDecimal::intValueExact))
			.addDeserializer(long.class, new WholeNumber<>(long.class, BigDecimal::longValueExact))
			.addDeserializer(Long.class, new WholeNumber<>(Long.class, BigDecimal::longValueExact)))
		.build();

	private final InputStream input;

	private final ObjectReader reader;

	private final IntakeFaults faults;

	private long number;

	private long bytes;

	LineReader(Path file, Class<T> type, IntakeFaults faults) throws IOException {
		this.input = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		this.reader = JSON.readerFor(type);
		this.faults = faults;
	}

	/**
	 * The next lines, at most so many, or as many as memory has room for; none at the
	 * end.
	 */
	List<Line<T>> next(int size) throws IOException {
		List<Line<T>> lines = new ArrayList<>(size);
		long full = this.bytes + LONGEST_LINE;
		while (lines.size() < size && (lines.isEmpty() || this.bytes < full)) {
			byte[] text = text();
			if (text == null) {
				break;
			}
			Line<T> line = line(text);
			if (line != null) {
				lines.add(line);
			}
		}
		return lines;
	}

	/** How much of the file was read, in bytes. */
	long bytes() {
		return this.bytes;
	}

	private byte @Nullable [] text() throws IOException {
		ByteArrayOutputStream text = new ByteArrayOutputStream(4096);
		this.number++;
		for (int next = this.input.read(); next >= 0; next = this.input.read()) {
			this.bytes++;
			if (next == '\n') {
				return text.toByteArray();
			}
			if (text.size() <= LONGEST_LINE) {
				text.write(next);
			}
		}
		return (text.size() > 0) ? text.toByteArray() : null;
	}

	private @Nullable Line<T> line(byte[] text) {
		Faults line = this.faults.of(this.number);
		if (text.length > LONGEST_LINE) {
			line.add("", "the line has more than %,d bytes".formatted(LONGEST_LINE));
			return null;
		}
		try {
			T content = this.reader.readValue(text);
			if (content == null) {
				line.add("", NO_OBJECT);
				return null;
			}
			long before = this.faults.count();
			RequiredFields.check(content, line);
			return (this.faults.count() == before) ? new Line<>(this.number, content, line) : null;
		}
		catch (StreamReadException ex) {
			line.add("", "this is no JSON, at column %d: %s".formatted(ex.getLocation().getColumnNr(),
					FOR_PROGRAMMERS.matcher(ex.getOriginalMessage()).replaceAll("")));
			return null;
		}
		catch (JacksonException ex) {
			boolean whole = ex.getPath().isEmpty() && ex instanceof MismatchedInputException;
			line.add(Misshapen.pointer(ex).toString(), whole ? NO_OBJECT : Misshapen.fault(ex));
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

	/**
	 * A text of whole characters, without those that XML 1.0, and so a feed, has no way
	 * to say.
	 */
	private static final class Text extends StdDeserializer<String> {

		Text() {
			super(String.class);
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString()
					: context.reportInputMismatch(this, "a text");
			for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
				if (!isAllowed(text.codePointAt(i))) {
					throw DatabindException.from(parser,
							"the character U+%04X is not allowed; of the control characters, only line feed and tab are"
								.formatted(text.codePointAt(i)));
				}
			}
			return text;
		}

		private static boolean isAllowed(int character) {
			boolean controls = character < ' ' && character != '\n' && character != '\t';
			boolean halfACharacter = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
			return !controls && !halfACharacter && character != 0xFFFE && character != 0xFFFF;
		}

	}

}
