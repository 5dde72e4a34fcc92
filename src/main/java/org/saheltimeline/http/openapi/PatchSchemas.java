package org.saheltimeline.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.swagger.v3.core.util.AnnotationsUtils;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Documents the bodies of merge patches (RFC 7396), which the endpoints describe by what
 * they change: every field is optional, null removes those that may be absent, and so on
 * within objects. Lists are replaced as a whole.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1) // before the forms of texts and numbers
class PatchSchemas implements OpenApiCustomizer {

	private static final String MERGE_PATCH = "application/merge-patch+json";

	private static final String SCHEMA = "#/components/schemas/";

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> Stream.ofNullable(path.getPatch()))
			.map((operation) -> Objects.requireNonNull(operation.getRequestBody().getContent().get(MERGE_PATCH)))
			.forEach((body) -> describe(body, document));
	}

	@SuppressWarnings("rawtypes") // as in the library's API
	private static void describe(MediaType body, OpenAPI document) {
		Map<String, Schema> schemas = document.getComponents().getSchemas();
		body.schema(patch(body.getSchema().get$ref(), schemas));
	}

	/** Returns a reference to the patch of an object. */
	@SuppressWarnings({ "rawtypes", "unchecked" }) // as in the library's API
	private static Schema<?> patch(String reference, Map<String, Schema> schemas) {
		String name = reference.substring(SCHEMA.length());
		String patchName = name + "Patch";
		if (!schemas.containsKey(patchName)) {
			Schema<?> whole = Objects.requireNonNull(schemas.get(name));
			Schema<?> patch = new Schema<>()
				.description("What to change in a `%s`; all fields are optional".formatted(name));
			patch.addType("object");
			schemas.put(patchName, patch);
			List<String> required = Objects.requireNonNullElse(whole.getRequired(), List.of());
			Map<String, Schema> fields = whole.getProperties();
			new TreeMap<>(fields).forEach((field, definition) -> patch.addProperty(field,
					field(definition, required.contains(field), schemas)));
		}
		return new Schema<>().$ref(SCHEMA + patchName);
	}

	@SuppressWarnings({ "rawtypes", "unchecked" }) // as in the library's API
	private static Schema<?> field(Schema<?> definition, boolean isRequired, Map<String, Schema> schemas) {
		if (definition.getAnyOf() != null) {
			return withNull(patch(definition.getAnyOf().getFirst().get$ref(), schemas))
				.description(definition.getDescription());
		}
		if (definition.get$ref() != null) {
			Schema<?> patch = patch(definition.get$ref(), schemas);
			return (isRequired) ? patch.description(definition.getDescription())
					: withNull(patch).description(definition.getDescription());
		}
		Schema<?> copy = AnnotationsUtils.clone(definition, true);
		if (!isRequired) {
			copy.addType("null");
			if (copy.getEnum() != null && !copy.getEnum().contains(null)) {
				((Schema<Object>) copy).addEnumItemObject(null);
			}
		}
		return copy;
	}

	private static Schema<?> withNull(Schema<?> patch) {
		return new Schema<>().addAnyOfItem(patch).addAnyOfItem(new Schema<>().types(Set.of("null")));
	}

}
