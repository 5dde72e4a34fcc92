package org.saheltimeline.seed;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
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

import org.springframework.core.Nullness;
import org.springframework.util.ReflectionUtils;

/**
 * The text of a file of seeds/, and what it takes to be read: known fields, none missing,
 * none misshapen.
 *
 * @param name its path, such as {@code seeds/events.yaml}
 * @param text what stands in it
 */
record SeedText(String name, String text) {

	/**
	 * Far more than a sentence; the OpenAPI document promises that no text is endless.
	 */
	private static final int LONGEST = 2_000;

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
			requireFields(file, "", content);
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

	private static void requireFields(SeedFile<?> file, String pointer, @Nullable Object value) {
		if (value instanceof Collection<?> values) {
			int index = 0;
			for (Object element : values) {
				String at = pointer + "/" + index++;
				if (element == null) {
					throw new InvalidSeeds(file.name(), file.line(at), "the entry is empty");
				}
				requireFields(file, at, element);
			}
		}
		else if (value instanceof Record) {
			for (RecordComponent component : value.getClass().getRecordComponents()) {
				requireField(file, pointer + "/" + component.getName(), component, value);
			}
		}
	}

	private static void requireField(SeedFile<?> file, String pointer, RecordComponent component, Object owner) {
		ReflectionUtils.makeAccessible(component.getAccessor());
		Object value = ReflectionUtils.invokeMethod(component.getAccessor(), owner);
		boolean blank = value == null || (value instanceof String text && text.isBlank());
		if (blank && Nullness.forMethodReturnType(component.getAccessor()) != Nullness.NULLABLE) {
			throw new InvalidSeeds(file.name(), file.line(pointer), "«%s» is missing".formatted(component.getName()));
		}
		if (value instanceof String text && text.length() > LONGEST) {
			throw new InvalidSeeds(file.name(), file.line(pointer), "«%s» has %,d characters; at most %,d are allowed"
				.formatted(component.getName(), text.length(), LONGEST));
		}
		requireFields(file, pointer, value);
	}

}
