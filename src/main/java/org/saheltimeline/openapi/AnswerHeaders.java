package org.saheltimeline.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

/**
 * Says of each answer which headers it carries. Those that only some servers send are not
 * required; a client that knows them can go easy on the server by itself.
 */
@Component
class AnswerHeaders implements OpenApiCustomizer {

	private static final Map<String, Header> EVERYWHERE = new TreeMap<>(Map.of("X-Request-Id",
			always("Names the request; give it when you report a problem. The client's own, where it sent one",
					text("^[A-Za-z0-9._-]+$", 64), "2f1c7c1e-6a0f-4f1e-9f0a-5b7c0c1d2e3f"),
			"Access-Control-Allow-Origin",
			always("Pages of every origin may read", text(null, 1)._enum(List.of("*")), "*"), "RateLimit",
			sometimes(
					"How many requests are left (`r`), and in how many seconds all will be again (`t`); where the server limits them",
					text("^\"default\";r=[0-9]+;t=[0-9]+$", 50), "\"default\";r=118;t=1"),
			"RateLimit-Policy",
			sometimes("How many requests (`q`) a client has in how many seconds (`w`); where the server limits them",
					text("^\"default\";q=[0-9]+;w=[0-9]+$", 50), "\"default\";q=120;w=60")));

	private static final String RETRY_AFTER = "Retry-After";

	@Override
	public void customise(OpenAPI document) {
		EVERYWHERE.forEach(document.getComponents()::addHeaders);
		document.getComponents().addHeaders(RETRY_AFTER, always("After how many seconds to ask again", seconds(), 1));
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.flatMap((operation) -> operation.getResponses().values().stream())
			.filter((response) -> response.get$ref() == null)
			.forEach((response) -> EVERYWHERE.keySet().forEach((name) -> add(response, name)));
		document.getComponents().getResponses().forEach((name, response) -> {
			EVERYWHERE.keySet().forEach((header) -> add(response, header));
			if (name.equals("Problem429")) {
				add(response, RETRY_AFTER);
			}
		});
	}

	private static void add(ApiResponse response, String name) {
		response.addHeaderObject(name, new Header().$ref(name));
	}

	private static Header always(String description, Schema<?> schema, Object example) {
		return new Header().description(description).required(true).schema(schema).example(example);
	}

	private static Header sometimes(String description, Schema<?> schema, Object example) {
		return new Header().description(description).schema(schema).example(example);
	}

	private static Schema<String> text(@Nullable String pattern, int length) {
		Schema<String> schema = new Schema<>();
		schema.types(Set.of("string")).pattern(pattern).maxLength(length);
		return schema;
	}

	private static Schema<?> seconds() {
		return new Schema<>().types(Set.of("integer"))
			.format("int32")
			.minimum(BigDecimal.ONE)
			.maximum(BigDecimal.valueOf(60));
	}

}
