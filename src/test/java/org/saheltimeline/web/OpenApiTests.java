package org.saheltimeline.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI document is what the program does. */
@TimelineTest
class OpenApiTests {

	@Autowired
	private Api api;

	@Test
	void theDocumentIsTheCommittedOne() {
		ExpectedBody.assertBody(document(), "openapi");
	}

	@Test
	void everyOperationRunsWithItsExamplesAsTheyStand() {
		document().get("paths").forEachEntry((path, item) -> {
			JsonNode answer = this.api.get(fill(path, item.get("get")).substring("/api/v1".length()));
			if (answer.has("items")) {
				assertThat(answer.get("items")).as(path).isNotEmpty();
			}
		});
	}

	@Test
	void everyParameterHasADescriptionAndAnExample() {
		document().get("paths").forEachEntry((path, item) -> {
			assertThat(item.get("get").get("summary").asString()).isNotBlank();
			parameters(item.get("get")).forEach((parameter) -> {
				assertThat(parameter.path("description").asString("")).as(path + " " + parameter.get("name"))
					.isNotBlank();
				assertThat(parameter.has("example")).as(path + " " + parameter.get("name")).isTrue();
			});
		});
	}

	@Test
	void everySchemaNamesItsRequiredFields() {
		document().get("components").get("schemas").forEachEntry((name, schema) -> {
			assertThat(schema.path("required").isEmpty()).as(name).isFalse();
			schema.get("properties")
				.forEachEntry((property, definition) -> assertThat(definition.path("description").asString(""))
					.as(name + "." + property)
					.isNotBlank());
		});
	}

	@Test
	void swaggerUiIsServed() {
		assertThat(this.api.send("GET", "/swagger-ui.html").statusCode()).isEqualTo(302);
		assertThat(this.api.send("GET", "/swagger-ui/index.html").body()).contains("Swagger UI");
	}

	private JsonNode document() {
		String body = this.api.send("GET", "/v3/api-docs").body();
		assertThat(this.api.send("GET", "/openapi.json").body()).isEqualTo(body);
		return JsonMapper.shared().readTree(body);
	}

	private static Stream<JsonNode> parameters(JsonNode operation) {
		return operation.path("parameters").valueStream();
	}

	private static String fill(String path, JsonNode operation) {
		String filled = parameters(operation).filter((parameter) -> parameter.get("in").asString().equals("path"))
			.reduce(path, (soFar, parameter) -> soFar.replace("{" + parameter.get("name").asString() + "}",
					parameter.get("example").asString()), (one, other) -> other);
		String query = parameters(operation).filter((parameter) -> parameter.get("in").asString().equals("query"))
			.map((parameter) -> parameter.get("name").asString() + "=" + example(parameter.get("example")))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? filled : filled + "?" + query;
	}

	private static String example(JsonNode example) {
		String text = example.isArray() ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
				: example.asString();
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
