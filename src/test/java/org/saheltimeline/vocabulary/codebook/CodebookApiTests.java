package org.saheltimeline.vocabulary.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for the codebook, which defines the coded values. */
@TimelineTest
class CodebookApiTests {

	/**
	 * Relations have names for their other end, too, which the codebook does not list;
	 * the others say something of a response, not of the data.
	 */
	private static final Set<String> NOT_LISTED = Set.of("Link.relation", "Relation.relation", "ProblemError.code",
			"TakenFact.kind", "Total.relation");

	@Autowired
	private Api api;

	@Test
	void theCodebookDefinesEveryValueAndCountsItsRows() {
		ExpectedBody.assertBody(this.api.get("/codebook"), "codebook");
	}

	@Test
	void everyCodedValueOfTheDocumentIsInTheCodebook() {
		List<Set<String>> lists = new ArrayList<>();
		this.api.get("/codebook")
			.get("lists")
			.forEach((list) -> lists.add(list.get("values")
				.valueStream()
				.map((value) -> value.get("value").asString())
				.collect(Collectors.toSet())));
		JsonMapper.shared()
			.readTree(this.api.send("GET", "/openapi.json").body())
			.at("/components/schemas")
			.forEachEntry((name, schema) -> schema.path("properties").forEachEntry((field, definition) -> {
				JsonNode values = definition.has("enum") ? definition.get("enum") : definition.at("/items/enum");
				Set<String> coded = values.valueStream()
					.filter((value) -> !value.isNull())
					.map(JsonNode::asString)
					.collect(Collectors.toSet());
				if (!NOT_LISTED.contains(name + "." + field)) {
					assertThat(lists).as(name + "." + field + " " + coded).anyMatch((list) -> list.containsAll(coded));
				}
			}));
	}

	@Test
	void everyEventKindThatIsUsedIsInTheCodebook() {
		List<String> kinds = new ArrayList<>();
		for (JsonNode list : this.api.get("/codebook").get("lists")) {
			if (list.get("name").asString().equals("event-kind")) {
				list.get("values").forEach((value) -> kinds.add(value.get("value").asString()));
			}
		}
		for (JsonNode event : this.api.get("/events?limit=200").get("items")) {
			assertThat(kinds).contains(event.get("kind").asString());
		}
	}

}
