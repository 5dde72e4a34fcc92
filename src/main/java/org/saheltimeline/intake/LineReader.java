package org.saheltimeline.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.seed.Faults;
import org.saheltimeline.seed.Misshapen;
import org.saheltimeline.seed.RequiredFields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.std.StdDeserializer;
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

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.addModule(new SimpleModule().addDeserializer(String.class, new Text()))
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

	/** The next lines, at most so many; none at the end. */
	List<Line<T>> next(int size) throws IOException {
		List<Line<T>> lines = new ArrayList<>(size);
		for (byte[] text = text(); text != null; text = text()) {
			Line<T> line = line(text);
			if (line != null) {
				lines.add(line);
			}
			if (lines.size() == size) {
				break;
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
			text.write(next);
			if (text.size() > LONGEST_LINE) {
				throw new IOException("line %d has more than %,d bytes".formatted(this.number, LONGEST_LINE));
			}
		}
		return (text.size() > 0) ? text.toByteArray() : null;
	}

	private @Nullable Line<T> line(byte[] text) {
		Faults line = this.faults.of(this.number);
		try {
			T content = this.reader.readValue(text);
			if (content == null) {
				line.add("", "the line is empty");
				return null;
			}
			long before = this.faults.count();
			RequiredFields.check(content, line);
			return (this.faults.count() == before) ? new Line<>(this.number, content, line) : null;
		}
		catch (JacksonException ex) {
			line.add(Misshapen.pointer(ex).toString(), Misshapen.fault(ex));
			return null;
		}
	}

	@Override
	public void close() throws IOException {
		this.input.close();
	}

	/** A text without the characters that XML 1.0, and so a feed, has no way to say. */
	private static final class Text extends StdDeserializer<String> {

		Text() {
			super(String.class);
		}

		@Override
		public String deserialize(JsonParser parser, DeserializationContext context) {
			String text = parser.hasToken(tools.jackson.core.JsonToken.VALUE_STRING) ? parser.getString()
					: context.reportInputMismatch(this, "a text");
			for (int i = 0; i < text.length(); i++) {
				char character = text.charAt(i);
				if ((character < ' ' && character != '\n' && character != '\t') || character >= '\uFFFE') {
					return context.reportInputMismatch(this, "a text without control characters");
				}
			}
			return text;
		}

	}

}
