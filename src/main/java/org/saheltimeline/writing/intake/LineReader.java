package org.saheltimeline.writing.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.Misshapen;
import org.saheltimeline.writing.dossier.RequiredFields;
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
 * Parses the lines of a list, and reports malformed ones.
 *
 * @param <T> the type of a line
 */
class LineReader<T> {

	private static final String NO_OBJECT = "a line is exactly one JSON object";

	/**
	 * Parts of messages that only help programmers: positions within the line, settings
	 * of Jackson and hints on changing them.
	 */
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

	private final ObjectReader reader;

	LineReader(Class<T> type) {
		this.reader = JSON.readerFor(type);
	}

	/** Returns the content of a line; null if it was reported as faulty. */
	@Nullable T read(byte[] text, Faults faults) {
		if (text.length > Lines.LONGEST) {
			faults.add("", "the line has more than %,d bytes".formatted(Lines.LONGEST));
			return null;
		}
		try {
			T content = this.reader.readValue(text);
			if (content == null) {
				faults.add("", NO_OBJECT);
				return null;
			}
			Missing missing = new Missing(faults);
			RequiredFields.check(content, missing);
			return missing.any ? null : content;
		}
		catch (StreamReadException ex) {
			faults.add("", "this is not JSON, at column %d: %s".formatted(ex.getLocation().getColumnNr(),
					FOR_PROGRAMMERS.matcher(ex.getOriginalMessage()).replaceAll("")));
			return null;
		}
		catch (JacksonException ex) {
			boolean whole = ex.getPath().isEmpty() && ex instanceof MismatchedInputException;
			faults.add(Misshapen.pointer(ex).toString(), whole ? NO_OBJECT : Misshapen.fault(ex));
			return null;
		}
	}

	/** Passes faults on, and records whether there were any. */
	private static final class Missing implements Faults {

		private final Faults faults;

		private boolean any;

		Missing(Faults faults) {
			this.faults = faults;
		}

		@Override
		public void add(String pointer, String fault) {
			this.any = true;
			this.faults.add(pointer, fault);
		}

	}

	/**
	 * Reads a text; refuses lone surrogates, carriage returns and whatever XML 1.0, and
	 * thus a feed, cannot represent.
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
