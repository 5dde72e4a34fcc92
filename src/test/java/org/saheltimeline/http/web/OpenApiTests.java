package org.saheltimeline.http.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the OpenAPI document describes what the program does. */
@TimelineTest
class OpenApiTests {

	/**
	 * Parameters without an example, which clients would send with every request: these
	 * exclude others or differ from request to request.
	 */
	private static final Set<String> SENT_ALONE = Set.of("asRecorded", "If-Match", "If-None-Match", "Idempotency-Key",
			"Last-Event-ID");

	@Autowired
	private Api api;

	@Test
	void theDocumentIsTheCommittedOne() {
		String document = document().toString().replaceAll("http://localhost:\\d+", "http://localhost:8080");
		ExpectedBody.assertBody(JsonMapper.shared().readTree(document), "openapi");
	}

	@Test
	void theQuickStartRunsAsItStands() {
		String introduction = document().at("/info/description").asString();
		List<String> addresses = Pattern.compile("(?m)^curl 'http://localhost:\\d+/api/v1(/.+)'$")
			.matcher(introduction)
			.results()
			.map((command) -> command.group(1))
			.toList();
		assertThat(addresses).hasSize(3);
		addresses.forEach((address) -> {
			JsonNode answer = this.api.get(address);
			assertThat(answer.has("items") ? answer.get("items") : answer.get("basis")).as(address).isNotEmpty();
		});
	}

	@Test
	void everyResponseSaysMoreThanItsStatus() {
		Set<String> phrases = Arrays.stream(HttpStatus.values())
			.map((status) -> status.getReasonPhrase().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		JsonNode document = document();
		Stream<JsonNode> own = document.get("paths")
			.valueStream()
			.flatMap(JsonNode::valueStream)
			.flatMap((operation) -> operation.get("responses").valueStream())
			.filter((response) -> !response.has("$ref"));
		assertThat(Stream.concat(own, document.at("/components/responses").valueStream())
			.map((response) -> response.get("description").asString())).hasSizeGreaterThan(90)
			.allSatisfy(
					(description) -> assertThat(description.replaceAll("^\\d+\\s*|\\W+$", "").toLowerCase(Locale.ROOT))
						.isNotBlank()
						.isNotIn(phrases));
	}

	/** Swagger UI sends everything that it fills in. */
	@Test
	void onlyWhatARequestNeedsIsFilledIn() {
		Set<String> filled = new TreeSet<>();
		document().get("paths")
			.forEach((item) -> item.forEachEntry((method, operation) -> parameters(operation)
				.filter((parameter) -> parameter.has("example") || parameter.has("examples")
						|| parameter.get("schema").has("example") || parameter.get("schema").has("default"))
				.filter((parameter) -> !parameter.path("required").asBoolean(false))
				.forEach((parameter) -> filled
					.add((method.equals("get") ? operation.get("operationId").asString() : "a write") + " "
							+ parameter.get("name").asString()))));
		assertThat(filled).containsExactly("a write If-Match", "a write If-None-Match", "a write because",
				"a write dryRun", "listEvents date", "listEvents dateMatch");
	}

	@Test
	void everyOperationRunsWithItsExamplesAsTheyStand() {
		reads(document()).forEach((path, operation) -> {
			String query = Examples.query(operation);
			JsonNode answer = this.api.get(address(path, operation) + (query.isEmpty() ? "" : "?" + query));
			if (answer.has("items")) {
				assertThat(answer.get("items")).as(path).isNotEmpty();
			}
		});
	}

	@Test
	void everyOperationAndParameterIsDescribedAndHasAnExample() {
		document().get("paths").forEachEntry((path, item) -> item.forEach((operation) -> {
			assertThat(operation.get("summary").asString()).isNotBlank();
			assertThat(operation.path("description").asString("")).as(path).isNotBlank();
			parameters(operation).forEach((parameter) -> {
				assertThat(parameter.path("description").asString("")).as(path + " " + parameter.get("name"))
					.isNotBlank();
				assertThat(!Examples.of(parameter).isMissingNode()
						|| SENT_ALONE.contains(parameter.get("name").asString()))
					.as(path + " " + parameter.get("name"))
					.isTrue();
			});
		}));
	}

	@Test
	void everyExampleFitsItsSchema() {
		JsonNode document = document();
		List<String> faults = new ArrayList<>();
		document.get("paths")
			.forEachEntry((path,
					item) -> item.forEach((operation) -> parameters(operation)
						.filter((parameter) -> !Examples.of(parameter).isMissingNode())
						.forEach((parameter) -> faults.addAll(faults(document, path + " " + parameter.get("name"),
								parameter.get("schema"), Examples.of(parameter))))));
		document.get("paths")
			.forEachEntry((path, item) -> item.forEach((operation) -> operation.at("/requestBody/content")
				.forEach((body) -> body.get("examples")
					.forEachEntry((name, example) -> faults
						.addAll(faults(document, path + " " + name, body.get("schema"), example.get("value")))))));
		document.at("/components/headers")
			.forEachEntry((name, header) -> faults
				.addAll(faults(document, name, header.get("schema"), header.get("example"))));
		document.at("/components/schemas")
			.forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, definition) -> {
				if (definition.has("example")) {
					faults.addAll(faults(document, name + "." + field, definition, definition.get("example")));
				}
			}));
		assertThat(faults).isEmpty();
	}

	@Test
	void everyOperationHasANameOfItsOwn() {
		List<String> names = new ArrayList<>();
		document().get("paths")
			.forEach((item) -> item.forEach((operation) -> names.add(operation.get("operationId").asString())));
		assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
	}

	@Test
	void onlyWhatWritesAndWhatIsAboutTokensNeedsAToken() {
		document().get("paths")
			.forEachEntry((path, item) -> item
				.forEachEntry((method, operation) -> assertThat(operation.has("security")).as(method + " " + path)
					.isEqualTo(!method.equals("get") || path.startsWith("/api/v1/tokens"))));
	}

	@Test
	void eachResourceCanBeReadAsItWasRecorded() {
		List<String> paths = new ArrayList<>();
		reads(document()).forEach((path, operation) -> {
			if (parameters(operation).anyMatch((parameter) -> parameter.get("name").asString().equals("asRecorded"))) {
				paths.add(path);
				String filled = address(path, operation);
				assertThat(this.api.get(filled + "?asRecorded=1")).isEqualTo(this.api.get(filled));
			}
		});
		assertThat(paths).hasSize(5);
	}

	@Test
	void theSortKeysAreThoseThatTheServiceTakes() {
		reads(document()).forEach((path, operation) -> parameters(operation)
			.filter((parameter) -> parameter.get("name").asString().equals("sort"))
			.forEach((parameter) -> {
				String refused = this.api.problem(400, path.substring("/api/v1".length()) + "?sort=none")
					.get("detail")
					.asString();
				assertThat(refused).endsWith("allowed are %s.".formatted(parameter.at("/schema/items/enum")
					.valueStream()
					.map(JsonNode::asString)
					.collect(Collectors.joining(", "))));
			}));
	}

	@Test
	void everyTextAndNumberAndEveryListOfAQuestionHasALimit() {
		document().get("paths")
			.forEachEntry((path, item) -> item.forEach((operation) -> parameters(operation).forEach((parameter) -> {
				JsonNode schema = parameter.get("schema");
				JsonNode value = schema.path("items").isMissingNode() ? schema : schema.get("items");
				assertThat(List.of("enum", "maxLength", "maximum")).as(path + " " + parameter.get("name"))
					.anyMatch((limit) -> value.has(limit) || value.get("type").asString().equals("boolean"));
				assertThat(schema.has("items")).isEqualTo(schema.has("maxItems"));
			})));
	}

	@Test
	void everySchemaNamesItsRequiredFields() {
		document().get("components").get("schemas").forEachEntry((name, schema) -> {
			if (name.startsWith("Text")) {
				return;
			}
			boolean isOptional = name.endsWith("Patch") || name.startsWith("Submission");
			assertThat(schema.path("required").isEmpty()).as(name).isEqualTo(isOptional);
			schema.path("properties")
				.forEachEntry((property, definition) -> assertThat(definition.path("description").asString(""))
					.as(name + "." + property)
					.isNotBlank());
		});
	}

	@Test
	void swaggerUiIsServed() {
		assertThat(this.api.send("GET", "/swagger-ui.html").statusCode()).isEqualTo(302);
		assertThat(this.api.send("GET", "/swagger-ui/index.html").body()).contains("swagger-initializer.js");
		assertThat(this.api.send("GET", "/v3/api-docs.yaml").body()).startsWith("openapi: 3.1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/openapi.json", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/swagger-config" })
	void aGeneratedDocumentIsNotSentAgainWhileItHolds(String path) {
		HttpResponse<String> document = this.api.send("GET", path);
		assertThat(document.headers().allValues("Cache-Control")).containsExactly("no-cache");
		String tag = document.headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> again = this.api.send("GET", path, "If-None-Match", tag, "Accept-Language", "fr");
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.headers().allValues("ETag")).containsExactly(tag);
		assertThat(this.api.send("GET", path, "Accept-Language", "fr").body()).isEqualTo(document.body());
		assertThat(this.api.send("HEAD", path).headers().allValues("ETag")).containsExactly(tag);
	}

	private static List<String> faults(JsonNode document, String where, JsonNode schema, JsonNode example) {
		ObjectNode whole = JsonMapper.shared()
			.createObjectNode()
			.set("components", document.get("components"))
			.asObject();
		whole.putArray("allOf").add(schema);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(whole.toString())
			.validate(example.toString(), InputFormat.JSON,
					(context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)))
			.stream()
			.map((fault) -> where + ": " + fault)
			.toList();
	}

	private JsonNode document() {
		String body = this.api.send("GET", "/v3/api-docs").body();
		assertThat(this.api.send("GET", "/openapi.json").body()).isEqualTo(body);
		return JsonMapper.shared().readTree(body);
	}

	/** Returns the operations that only read and need no token, by path. */
	private static Map<String, JsonNode> reads(JsonNode document) {
		Map<String, JsonNode> reads = new TreeMap<>();
		document.get("paths").forEachEntry((path, item) -> {
			if (item.has("get") && !item.get("get").has("security")) {
				reads.put(path, item.get("get"));
			}
		});
		return reads;
	}

	/** Returns the path of an operation below {@code /api/v1}, filled in. */
	private static String address(String path, JsonNode operation) {
		return Examples.path(path, operation).substring("/api/v1".length());
	}

	private static Stream<JsonNode> parameters(JsonNode operation) {
		return operation.path("parameters").valueStream();
	}

}
