package org.saheltimeline.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.listing.Fields;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Requires only the id of list items where {@code fields} may omit the rest. A single
 * resource is such an item with all of its fields.
 */
@Component
@Order(1) // after the selectable fields have been described
class ListItems implements OpenApiCustomizer {

	private static final String SCHEMA = "#/components/schemas/";

	@Override
	@SuppressWarnings({ "rawtypes", "unchecked" }) // as in the library's API
	public void customise(OpenAPI document) {
		Map<String, Schema> schemas = document.getComponents().getSchemas();
		pages(document).forEach((page) -> describe(
				Objects.requireNonNull((Schema) Objects.requireNonNull(schemas.get(page)).getProperties().get("items")),
				schemas, document));
	}

	/** Returns the schemas of the lists whose fields can be selected, by name. */
	private static Set<String> pages(OpenAPI document) {
		return document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> Stream.ofNullable(path.getGet()))
			.filter((operation) -> Stream.ofNullable(operation.getParameters())
				.flatMap(List::stream)
				.anyMatch((parameter) -> "fields".equals(parameter.getName())))
			.flatMap((operation) -> Stream.ofNullable(operation.getResponses().get("200")))
			.flatMap((answer) -> Stream.ofNullable(answer.getContent().get(Format.Type.JSON)))
			.map((content) -> content.getSchema().get$ref().substring(SCHEMA.length()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@SuppressWarnings("rawtypes") // as in the library's API
	private static void describe(Schema<?> items, Map<String, Schema> schemas, OpenAPI document) {
		String name = items.getItems().get$ref().substring(SCHEMA.length());
		Schema<?> whole = Objects.requireNonNull(schemas.remove(name));
		List<String> required = whole.getRequired();
		schemas.put(name + "Item", whole);
		whole.setRequired(List.of(Fields.ID));
		items.getItems().set$ref(SCHEMA + name + "Item");
		if (isAnswered(name, document)) {
			Schema<?> one = new Schema<>().description(whole.getDescription())
				.addAllOfItem(new Schema<>().$ref(SCHEMA + name + "Item"));
			one.setRequired(required);
			schemas.put(name, one);
		}
	}

	/** Returns whether any operation returns a single one of these. */
	private static boolean isAnswered(String name, OpenAPI document) {
		return document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> Stream.ofNullable(operation.getResponses().get("200")))
			.flatMap((answer) -> Stream.ofNullable(answer.getContent()))
			.flatMap((content) -> content.values().stream())
			.anyMatch((content) -> (SCHEMA + name).equals(content.getSchema().get$ref()));
	}

}
