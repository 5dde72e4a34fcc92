package org.saheltimeline.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Moves the examples of optional parameters from {@code example} to the {@code examples}
 * of their schemas. Swagger UI fills in the former and not the latter, so that "Execute"
 * would otherwise combine every filter and find one event or none. As it does not show
 * the latter either, the description of a text names its example.
 */
@Component
class ParameterExamples implements OpenApiCustomizer {

	/**
	 * Without these, the examples of writes would be refused, or would change the data.
	 */
	private static final Set<String> OF_WRITES = Set.of("because", "dryRun", "If-Match", "If-None-Match");

	/** What a newcomer asks first, by operation. */
	private static final Map<String, Set<String>> FIRST_QUESTIONS = Map.of("listEvents", Set.of("date", "dateMatch"));

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.forEach(ParameterExamples::describe);
	}

	private static void describe(Operation operation) {
		Set<String> firstQuestion = FIRST_QUESTIONS.getOrDefault(operation.getOperationId(), Set.of());
		Stream.ofNullable(operation.getParameters())
			.flatMap(List::stream)
			.filter((parameter) -> parameter.getExample() != null)
			.filter((parameter) -> !Boolean.TRUE.equals(parameter.getRequired()))
			.filter((parameter) -> !OF_WRITES.contains(parameter.getName()))
			.filter((parameter) -> !firstQuestion.contains(parameter.getName()))
			.forEach(ParameterExamples::move);
	}

	@SuppressWarnings("unchecked") // as in the library's API
	private static void move(Parameter parameter) {
		Object example = parameter.getExample();
		// A copy, because operations with the same filter share the existing one
		Schema<Object> schema = (Schema<Object>) AnnotationsUtils.clone(parameter.getSchema(), true);
		schema.setExamples(List.of(example));
		parameter.setSchema(schema);
		parameter.setExample(null);
		String text = "`%s`".formatted(
				(example instanceof List<?> values) ? StringUtils.collectionToCommaDelimitedString(values) : example);
		if (isFreeText(schema) && !parameter.getDescription().contains(text)) {
			parameter.setDescription(parameter.getDescription() + ". Example: " + text);
		}
	}

	/** Returns whether readers cannot choose a value from a list. */
	private static boolean isFreeText(Schema<?> schema) {
		Schema<?> value = (schema.getItems() != null) ? schema.getItems() : schema;
		return value.getEnum() == null && value.getTypes().contains("string");
	}

}
