package org.saheltimeline.http.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * The examples of the parameters in the OpenAPI document: those that Swagger UI fills in,
 * and those that only the schemas have.
 */
final class Examples {

	private Examples() {
	}

	/** Returns the example of a parameter; missing if it has none. */
	static JsonNode of(JsonNode parameter) {
		return parameter.has("example") ? parameter.get("example") : parameter.at("/schema/examples/0");
	}

	/**
	 * Returns the parameters of an operation that have an example.
	 * @param in where they are sent, such as {@code query}
	 */
	static Stream<JsonNode> parameters(JsonNode operation, String in) {
		return operation.path("parameters")
			.valueStream()
			.filter((parameter) -> parameter.get("in").asString().equals(in) && !of(parameter).isMissingNode());
	}

	/** Returns a path with its parameters filled in. */
	static String path(String path, JsonNode operation) {
		return parameters(operation, "path").reduce(path,
				(soFar, parameter) -> soFar.replace("{" + parameter.get("name").asString() + "}", encoded(parameter)),
				(one, other) -> other);
	}

	/** Returns the query with all of its parameters. */
	static String query(JsonNode operation) {
		return parameters(operation, "query")
			.map((parameter) -> parameter.get("name").asString() + "=" + encoded(parameter))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(JsonNode parameter) {
		JsonNode example = of(parameter);
		String text = example.isArray() ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
				: example.asString();
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
