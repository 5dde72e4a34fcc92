package org.saheltimeline.http.listing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that the answer matches the OpenAPI document for any choice of fields. */
@TimelineTest
class FieldsContractTests {

	private static final int COMBINATIONS = 12;

	private final Random random = new Random(14);

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "events", "actors", "places", "articles", "troop-counts", "conflicts" })
	void anyChoiceOfFieldsFitsTheSchemaInEachFormat(String list) {
		JsonNode document = JsonMapper.shared().readTree(this.api.send("GET", "/openapi.json").body());
		JsonNode operation = document.get("paths").get("/api/v1/" + list).get("get");
		Schema page = schema(document, operation.at("/responses/200/content/application~1json/schema"));
		for (List<String> fields : choices(allowed(operation))) {
			String query = "/api/v1/" + list + "?fields=" + String.join(",", fields);
			String json = this.api.send("GET", query + "&limit=200").body();
			assertThat(page.validate(json, InputFormat.JSON)).as(query).isEmpty();
			List<JsonNode> items = JsonMapper.shared().readTree(json).get("items").valueStream().toList();
			assertThat(items).isNotEmpty()
				.allSatisfy((item) -> assertThat(item.propertyNames()).contains("id").isSubsetOf(with("id", fields)));
			assertThat(this.api.send("GET", query + "&format=ndjson").body().lines().map(JsonMapper.shared()::readTree))
				.isEqualTo(items);
			HttpResponse<String> table = this.api.send("GET", query + "&format=csv");
			assertThat(Stream.of(table.body().lines().findFirst().orElseThrow().split(",")))
				.allMatch((column) -> fields.stream()
					.map((field) -> field.replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT))
					.anyMatch((field) -> (column + "_").startsWith(field + "_")));
		}
	}

	@Test
	void aSingleResourceHasAllItsFields() {
		JsonNode document = JsonMapper.shared().readTree(this.api.send("GET", "/openapi.json").body());
		for (String path : List.of("/events/niger-coup", "/actors/france", "/places/niger",
				"/articles/niger-army-sets-december-22", "/troop-counts/niger-french-157-left")) {
			JsonNode one = this.api.get(path);
			Schema schema = schema(document,
					document.get("paths")
						.get("/api/v1" + path.replaceFirst("[^/]+$", "{id}"))
						.at("/get/responses/200/content/application~1json/schema"));
			assertThat(schema.validate(one.toString(), InputFormat.JSON)).as(path).isEmpty();
			one.propertyNames().forEach((field) -> {
				ObjectNode without = one.deepCopy().asObject();
				without.remove(field);
				boolean optional = List.of("dating", "links", "reports").contains(field);
				assertThat(schema.validate(without.toString(), InputFormat.JSON).isEmpty()).as(path + " " + field)
					.isEqualTo(optional);
			});
		}
	}

	private static Set<String> with(String id, List<String> fields) {
		Set<String> all = new TreeSet<>(fields);
		all.add(id);
		return all;
	}

	private static List<String> allowed(JsonNode operation) {
		return operation.get("parameters")
			.valueStream()
			.filter((parameter) -> parameter.get("name").asString().equals("fields"))
			.flatMap((parameter) -> parameter.at("/schema/items/enum").valueStream())
			.map(JsonNode::asString)
			.toList();
	}

	/** Returns each field alone, all of them, and some random choices. */
	private List<List<String>> choices(List<String> allowed) {
		List<List<String>> choices = new ArrayList<>(allowed.stream().map(List::of).toList());
		choices.add(allowed);
		for (int i = 0; i < COMBINATIONS; i++) {
			choices
				.add(this.random.ints(1 + this.random.nextInt(5), 0, allowed.size()).mapToObj(allowed::get).toList());
		}
		return choices;
	}

	private static Schema schema(JsonNode document, JsonNode schema) {
		ObjectNode whole = JsonMapper.shared().createObjectNode();
		whole.set("components", document.get("components"));
		whole.putArray("allOf").add(schema);
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole.toString());
	}

}
