package org.saheltimeline.page;

import java.util.stream.Stream;

import org.saheltimeline.Api;
import tools.jackson.databind.JsonNode;

/**
 * Names and definitions of closed-list values as the API gives them, which the page
 * should use.
 */
final class Codebook {

	private final JsonNode lists;

	Codebook(Api api) {
		this.lists = api.get("/codebook").get("lists");
	}

	String name(String list, String value) {
		return value(list, value).get("name").asString();
	}

	String definition(String list, String value) {
		return value(list, value).get("definition").asString();
	}

	private JsonNode value(String list, String value) {
		Stream<JsonNode> values = this.lists.valueStream()
			.filter((one) -> one.get("name").asString().equals(list))
			.flatMap((one) -> one.get("values").valueStream());
		return values.filter((one) -> one.get("value").asString().equals(value)).findFirst().orElseThrow();
	}

}
