package org.saheltimeline.writing.seed;

import java.util.HashMap;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Misshapen;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.RequiredFields;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The text of a file of seeds/.
 *
 * @param name its path, such as {@code seeds/events.yaml}
 * @param text its content
 */
record SeedText(String name, String text) {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.build();

	/**
	 * Parses the text; throws {@link InvalidSeeds} if a field is unknown, missing or
	 * malformed.
	 */
	<T> SeedFile<T> read(TypeReference<T> type) {
		Positions positions = positions();
		try {
			@Nullable T content = positions.isEmpty() ? null : YAML.readValue(this.text, type);
			if (content == null) {
				throw new InvalidSeeds(this.name + ", line 1, column 1: the file is empty");
			}
			SeedFile<T> file = new SeedFile<>(this.name, content, positions);
			RequiredFields.check(content, (at, fault) -> {
				throw new InvalidSeeds(file.describe(at, fault));
			});
			return file;
		}
		catch (JacksonException ex) {
			throw misshapen(ex, positions);
		}
	}

	private Positions positions() {
		Positions positions = new Positions(new HashMap<>());
		try (JsonParser parser = YAML.createParser(this.text)) {
			return Positions.of(parser);
		}
		catch (JacksonException ex) {
			throw misshapen(ex, positions);
		}
	}

	private InvalidSeeds misshapen(JacksonException ex, Positions positions) {
		if (ex.getCause() instanceof MarkedYamlEngineException yaml && yaml.getProblemMark().isPresent()) {
			return new InvalidSeeds("%s, line %d, column %d: this is not YAML: %s".formatted(this.name,
					yaml.getProblemMark().get().getLine() + 1, yaml.getProblemMark().get().getColumn() + 1,
					yaml.getProblem()));
		}
		if (!ex.getPath().isEmpty()) {
			return new InvalidSeeds(new SeedFile<>(this.name, "", positions).describe(Misshapen.pointer(ex).toString(),
					Misshapen.fault(ex)));
		}
		TokenStreamLocation location = ex.getLocation();
		return new InvalidSeeds("%s, line %d, column %d: %s".formatted(this.name, Math.max(location.getLineNr(), 1),
				Math.max(location.getColumnNr(), 1), Misshapen.fault(ex)));
	}

}
