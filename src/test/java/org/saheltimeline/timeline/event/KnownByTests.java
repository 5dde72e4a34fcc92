package org.saheltimeline.timeline.event;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saheltimeline.Api;
import org.saheltimeline.ExpectedBody;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tests the whole timeline as it was known once each article was certainly published: the
 * expected bodies were held against the articles that were out by then.
 */
@TimelineTest
class KnownByTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private Api api;

	@ParameterizedTest
	@ValueSource(strings = { "2023-09-30", "2023-12-18", "2023-12-22", "2023-12-28", "2024-08-06" })
	void everythingIsKnownFromTheArticlesThatWereOut(String knownBy) {
		ObjectNode known = JSON.createObjectNode();
		this.api.get("/events?limit=200&sort=title&include=reports,links,dating&knownBy=" + knownBy)
			.get("items")
			.forEach((event) -> known.set(event.get("id").asString(), inShort(event)));
		ExpectedBody.assertBody(known, "known-by/" + knownBy);
	}

	private static ObjectNode inShort(JsonNode event) {
		JsonNode when = event.get("when");
		ObjectNode known = JSON.createObjectNode();
		known.put("title", event.get("title").asString());
		known.put("status", event.get("status").asString() + (event.get("claimed").asBoolean() ? ", claimed" : ""));
		known.put("when", "%s, %s, %s".formatted(text(when, "edtf"), text(when, "extent"), text(when, "basis")));
		Stream.of("earliest", "latest", "surelyFrom", "surelyTo")
			.filter((bound) -> !when.get(bound).isNull())
			.forEach((bound) -> known.put(bound, explained(event.get("dating").get(bound))));
		list(known, "who", event.get("participants"),
				(one) -> "%s, %s".formatted(one.at("/actor/id").asString(), text(one, "role")));
		list(known, "where", event.get("places"),
				(one) -> "%s, %s".formatted(one.at("/place/id").asString(), text(one, "role")));
		list(known, "figures", event.get("figures"),
				(one) -> "%s %s %s %s%s".formatted(text(one, "measure"), text(one, "qualifier"), text(one, "stated"),
						text(one, "unit"), one.get("when").isNull() ? "" : ", " + one.at("/when/edtf").asString()));
		list(known, "links", event.get("links"),
				(one) -> "%s %s, %s%s".formatted(text(one, "relation"), one.at("/event/id").asString(),
						text(one, "basis"), one.get("lag").isNull() ? ""
								: ", lag " + one.at("/lag/low").asString() + ".." + one.at("/lag/high").asString("")));
		list(known, "reports", event.get("reports"), (one) -> "%s: %s %s".formatted(one.at("/article/id").asString(),
				text(one, "status"), one.at("/when/edtf").asString()));
		return known;
	}

	private static String explained(JsonNode bound) {
		JsonNode link = bound.get("link");
		return "%s, %s of %s%s".formatted(text(bound, "day"), bound.at("/report/article").asString(),
				bound.at("/report/event").asString(),
				link.isNull() ? "" : ", through %s %s".formatted(text(link, "relation"), text(link, "event")));
	}

	private static void list(ObjectNode known, String name, JsonNode items, Function<JsonNode, String> shown) {
		List<String> all = items.valueStream().map(shown).toList();
		if (!all.isEmpty()) {
			known.set(name, JSON.valueToTree(all));
		}
	}

	private static String text(JsonNode node, String member) {
		return node.get(member).asString("");
	}

}
