package org.saheltimeline.seed;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The text of a file of seeds/, and what it takes to be read: known fields, none missing,
 * none misshapen.
 *
 * @param name its path, such as {@code seeds/events.yaml}
 * @param text what stands in it
 */
record SeedText(String name, String text) {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	<T> SeedFile<T> read(TypeReference<T> type) {
		Map<JsonPointer, Integer> lines = lines();
		try {
			@Nullable T content = lines.isEmpty() ? null : YAML.readValue(this.text, type);
			if (content == null) {
				throw new InvalidSeeds(this.name, 1, "the file is empty");
			}
			SeedFile<T> file = new SeedFile<>(this.name, content, lines);
			RequiredFields.check(content, (at, fault) -> {
				throw new InvalidSeeds(this.name, file.line(at), fault);
			});
			return file;
		}
		catch (JacksonException ex) {
			throw Misshapen.of(this.name, ex, lines);
		}
	}

	private Map<JsonPointer, Integer> lines() {
		Map<JsonPointer, Integer> lines = new HashMap<>();
		try (JsonParser parser = YAML.createParser(this.text)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				lines.putIfAbsent(parser.streamReadContext().pathAsPointer(),
						parser.currentTokenLocation().getLineNr());
			}
			return lines;
		}
		catch (JacksonException ex) {
			throw Misshapen.of(this.name, ex, lines);
		}
	}

}
