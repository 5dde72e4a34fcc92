package org.saheltimeline.assistant;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.Parameter;
import org.saheltimeline.vocabulary.codebook.Term;

import org.springframework.core.Nullness;

/** The JSON Schema of a question, from the record that is the question. */
final class QuestionSchema {

	private QuestionSchema() {
	}

	static Map<String, Object> of(Class<?> question) {
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (RecordComponent component : question.getRecordComponents()) {
			properties.put(component.getName(), property(component));
			if (Nullness.forMethodReturnType(component.getAccessor()) == Nullness.NON_NULL) {
				required.add(component.getName());
			}
		}
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", "object");
		schema.put("properties", properties);
		schema.put("required", required);
		schema.put("additionalProperties", false);
		return schema;
	}

	private static Map<String, Object> property(RecordComponent component) {
		Parameter parameter = Objects.requireNonNull(component.getAccessor().getAnnotation(Parameter.class));
		Map<String, Object> property = new LinkedHashMap<>();
		property.put("type", (component.getType() == Integer.class) ? "integer" : "string");
		property.put("description", parameter.description() + allowed(component.getGenericType()));
		return property;
	}

	private static String allowed(Type type) {
		return (type instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element
				&& Term.class.isAssignableFrom(element))
						? Arrays.stream(element.getEnumConstants())
							.map((term) -> ((Term) term).value())
							.collect(Collectors.joining(", ", ": ", ""))
						: "";
	}

}
