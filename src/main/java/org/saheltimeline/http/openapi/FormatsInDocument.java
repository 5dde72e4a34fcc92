package org.saheltimeline.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.http.format.Format;
import org.saheltimeline.http.format.FormatNegotiation;
import org.saheltimeline.http.web.Limit;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Documents the formats of each response, the schema of each, and the fields that can be
 * selected.
 */
@Component
@Order(0)
class FormatsInDocument implements OpenApiCustomizer {

	private static final int FIELDS_OF_THE_EXAMPLE = 4;

	@Override
	public void customise(OpenAPI document) {
		document.getPaths()
			.values()
			.stream()
			.flatMap((item) -> item.readOperations().stream())
			.forEach((operation) -> answer(operation).ifPresent((content) -> describe(operation, content, document)));
	}

	/** Returns the content of a success; empty if it has none, as after a deletion. */
	private static Optional<Content> answer(Operation operation) {
		return Stream.of("200", "201")
			.flatMap((status) -> Stream.ofNullable(operation.getResponses().get(status)))
			.flatMap((answer) -> Stream.ofNullable(answer.getContent()))
			.findFirst();
	}

	private static void describe(Operation operation, Content content, OpenAPI document) {
		List<Format> formats = Stream.of(Format.values())
			.filter((format) -> content.containsKey(format.mediaType().toString()))
			.toList();
		Schema<?> json = Objects.requireNonNull(content.get(Format.Type.JSON)).getSchema();
		formats.stream()
			.filter((format) -> format != Format.JSON)
			.forEach((format) -> content.put(format.mediaType().toString(),
					new io.swagger.v3.oas.models.media.MediaType().schema(schema(format, document))));
		content.computeIfPresent(MediaType.TEXT_EVENT_STREAM_VALUE,
				(type, stream) -> new io.swagger.v3.oas.models.media.MediaType()
					.schema(shared("TextEventStream", "Server-sent events (WHATWG HTML), without an end", document)));
		operation.addParametersItem(parameter(formats));
		operation.getParameters()
			.stream()
			.filter((parameter) -> parameter.getName().equals("fields"))
			.forEach((parameter) -> describeFields(parameter, json, document));
	}

	/**
	 * Shares text schemas, so that each needs only one linter exception for its unlimited
	 * length.
	 */
	private static Schema<?> schema(Format format, OpenAPI document) {
		Schema<?> schema = new Schema<>().description(format.definition());
		boolean text = switch (format) {
			case CSV, NDJSON, ICS, ATOM, YAML -> true;
			case JSON, GEOJSON, TIMELINEJS, JSONLD -> false;
		};
		if (!text) {
			schema.addType("object");
			return schema;
		}
		return shared("Text" + StringUtils.capitalize(format.value()), format.definition(), document);
	}

	private static Schema<?> shared(String name, String definition, OpenAPI document) {
		Schema<?> schema = new Schema<>().description(definition);
		schema.addType("string");
		document.getComponents().addSchemas(name, schema);
		return new Schema<>().$ref(name);
	}

	private static Parameter parameter(List<Format> formats) {
		Schema<Object> names = new Schema<>();
		names.addType("string");
		names.setEnum(formats.stream().<Object>map(Format::value).toList());
		return new QueryParameter().name(FormatNegotiation.PARAMETER)
			.description("Response format. Overrides `Accept`")
			.example(Format.JSON.value())
			.schema(names);
	}

	private static void describeFields(Parameter parameter, Schema<?> page, OpenAPI document) {
		Schema<?> items = Objects.requireNonNull((Schema<?>) resolved(page, document).getProperties().get("items"));
		List<String> fields = List.copyOf(resolved(items.getItems(), document).getProperties().keySet());
		// A new schema, because all lists share the existing one
		Schema<Object> field = new Schema<>();
		field.addType("string");
		field.setEnum(List.copyOf(fields));
		Schema<?> several = new Schema<>();
		several.addType("array");
		several.setItems(field);
		parameter.setSchema(several.minItems(1).maxItems(Limit.VALUES.most()));
		parameter.setExample(fields.subList(0, FIELDS_OF_THE_EXAMPLE));
	}

	@SuppressWarnings("rawtypes") // as in the library's API
	private static Schema<?> resolved(Schema<?> schema, OpenAPI document) {
		@Nullable String reference = schema.get$ref();
		Map<String, Schema> schemas = document.getComponents().getSchemas();
		return (reference != null)
				? Objects.requireNonNull(schemas.get(reference.substring(reference.lastIndexOf('/') + 1))) : schema;
	}

}
