package org.saheltimeline.writing.dossier;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/**
 * A text of facts in YAML or JSON, parsed strictly: fields are known, named once and of
 * the right type. YAML is used only as far as JSON goes, without anchors, aliases, tags
 * or further documents.
 *
 * @param <T> the type of its content
 * @param content its content
 * @param positions the locations of its parts
 */
public record ParsedText<T>(T content, Positions positions) {

	/** Deeper than any entry; what is deeper would only take memory. */
	private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
		.maxNestingDepth(20)
		.build();

	private static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
		.streamReadConstraints(CONSTRAINTS)
		.enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
		.build()));

	private static final ObjectMapper JSON = strict(
			JsonMapper.builder(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build()));

	private static ObjectMapper strict(MapperBuilder<?, ?> builder) {
		return builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.withCoercionConfig(LogicalType.Textual,
					(text) -> Stream
						.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
						.forEach((other) -> text.setCoercion(other, CoercionAction.Fail)))
			.build();
	}

	/**
	 * Parses YAML.
	 * @param text the text
	 * @param type the type of its content
	 * @throws UnreadableText if it is not YAML, or a field is unknown or malformed
	 */
	public static <T> ParsedText<T> ofYaml(String text, TypeReference<T> type) {
		return of(text, YAML, YAML.constructType(type));
	}

	/** Parses YAML into a record. */
	public static <T> ParsedText<T> ofYaml(String text, Class<T> type) {
		return of(text, YAML, YAML.constructType(type));
	}

	/**
	 * Parses JSON.
	 * @param text the text
	 * @param type the type of its content
	 * @throws UnreadableText if it is not JSON, or a field is unknown or malformed
	 */
	public static <T> ParsedText<T> ofJson(String text, Class<T> type) {
		return of(text, JSON, JSON.constructType(type));
	}

	private static <T> ParsedText<T> of(String text, ObjectMapper mapper, JavaType type) {
		Positions positions = Positions.NONE;
		try (JsonParser parser = mapper.createParser(text)) {
			positions = Positions.of(parser, new Limits());
		}
		catch (JacksonException ex) {
			throw unreadable(ex, positions);
		}
		try {
			@Nullable T content = positions.isEmpty() ? null : mapper.readValue(text, type);
			if (content == null) {
				throw new UnreadableText("", null, "the text is empty", false);
			}
			return new ParsedText<>(content, positions);
		}
		catch (JacksonException ex) {
			throw unreadable(ex, positions);
		}
	}

	private static UnreadableText unreadable(JacksonException ex, Positions positions) {
		if (ex.getCause() instanceof MarkedYamlEngineException yaml && yaml.getProblemMark().isPresent()) {
			Mark mark = yaml.getProblemMark().get();
			return new UnreadableText("", new TokenStreamLocation(null, 0, mark.getLine() + 1, mark.getColumn() + 1),
					"this is not YAML: " + yaml.getProblem(), false);
		}
		if (!ex.getPath().isEmpty()) {
			String pointer = Misshapen.pointer(ex).toString();
			return new UnreadableText(pointer, positions.of(pointer), Misshapen.fault(ex), true);
		}
		return new UnreadableText("", ex.getLocation(), Misshapen.fault(ex), false);
	}

	/** Refuses a text while it is being read. */
	private static final class Limits implements Consumer<JsonParser> {

		/**
		 * More than 1 MiB of dossiers has; the location of each value is kept, and is
		 * larger than the shortest value.
		 */
		private static final int MOST_TOKENS = 200_000;

		private int tokens;

		@Override
		public void accept(JsonParser parser) {
			if (++this.tokens > MOST_TOKENS) {
				throw new UnreadableText("", parser.currentTokenLocation(),
						"there are more than %,d values and names".formatted(MOST_TOKENS), false);
			}
			refuseReferences(parser);
		}

		/** Refuses what YAML has and JSON does not: one text must have one reading. */
		private static void refuseReferences(JsonParser parser) {
			if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || (!parser.currentToken().isStructEnd()
					&& (yaml.getObjectId() != null || yaml.getTypeId() != null)))) {
				throw new UnreadableText("", parser.currentTokenLocation(),
						"anchors, aliases and tags are not supported; write the value out", false);
			}
		}

	}

}
