package org.saheltimeline.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.saheltimeline.http.listing.Fields;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Requires only the id of list items, because {@code fields} may omit the rest. A single
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
		new TreeMap<>(schemas).values()
			.stream()
			.filter((schema) -> schema.getProperties() != null && schema.getProperties().containsKey("page"))
			.forEach((page) -> describe(Objects.requireNonNull((Schema) page.getProperties().get("items")), schemas,
					document));
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
			.flatMap((answer) -> answer.getContent().values().stream())
			.anyMatch((content) -> (SCHEMA + name).equals(content.getSchema().get$ref()));
	}

}
