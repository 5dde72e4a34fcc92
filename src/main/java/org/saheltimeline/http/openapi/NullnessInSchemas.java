package org.saheltimeline.http.openapi;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Nullness;
import org.springframework.stereotype.Component;

/**
 * Adds to the OpenAPI document what the Java types declare: a record component is
 * required, and never null unless it is marked {@code @Nullable}. Records that people
 * write, too, list what they require themselves.
 */
@Component
class NullnessInSchemas implements ModelConverter {

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		JavaType javaType = Json31.mapper().constructType(type.getType());
		if (resolved != null && javaType != null && javaType.getRawClass().isRecord()) {
			Schema<?> schema = definition(resolved, context);
			boolean requiresAll = requiresAll(javaType.getRawClass());
			for (RecordComponent component : javaType.getRawClass().getRecordComponents()) {
				describe(schema, component, requiresAll);
			}
		}
		return resolved;
	}

	private static boolean requiresAll(Class<?> type) {
		io.swagger.v3.oas.annotations.media.Schema annotation = type
			.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		return annotation == null || annotation.requiredProperties().length == 0;
	}

	private static Schema<?> definition(Schema<?> schema, ModelConverterContext context) {
		if (schema.get$ref() == null) {
			return schema;
		}
		String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
		return context.getDefinedModels().getOrDefault(name, schema);
	}

	@SuppressWarnings("rawtypes") // as in the library's API
	private static void describe(Schema<?> schema, RecordComponent component, boolean requiresAll) {
		Map<String, Schema> properties = schema.getProperties();
		Schema<?> property = (properties != null) ? properties.get(component.getName()) : null;
		if (property == null) {
			return;
		}
		io.swagger.v3.oas.annotations.media.Schema annotation = component.getAccessor()
			.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
		if (annotation != null
				&& annotation.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED) {
			return;
		}
		if (Nullness.forMethodReturnType(component.getAccessor()) == Nullness.NULLABLE) {
			properties.put(component.getName(), nullable(property));
		}
		if (requiresAll && (schema.getRequired() == null || !schema.getRequired().contains(component.getName()))) {
			schema.addRequiredItem(component.getName());
		}
	}

	private static Schema<?> nullable(Schema<?> property) {
		if (property.get$ref() != null) {
			return new Schema<>().description(property.getDescription())
				.addAnyOfItem(new Schema<>().$ref(property.get$ref()))
				.addAnyOfItem(new Schema<>().types(Set.of("null")));
		}
		// Without a type, it can be anything
		if (property.getTypes() != null) {
			property.addType("null");
		}
		return property;
	}

}
