package org.saheltimeline.writing.feed;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.saheltimeline.ServingProgram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A copy of all resources, byte for byte.
 *
 * @param resources the JSON of each resource, by its kind and id
 */
record Copy(Map<String, String> resources) {

	private static final Map<String, String> LISTS = Map.of("actor", "/actors", "article", "/articles", "event",
			"/events?include=dating,links,reports", "place", "/places", "troop-count", "/troop-counts");

	private static final String ITEM = ",\"item\":";

	/** No text can contain this, because its quotation marks would be escaped. */
	private static final Pattern BETWEEN_CHANGES = Pattern.compile("(?<=}),(?=\\{\"version\":)");

	static Copy empty() {
		return new Copy(new TreeMap<>());
	}

	/** Returns what the five lists hold. */
	static Copy ofLists(ServingProgram program) throws Exception {
		Copy copy = empty();
		for (Map.Entry<String, String> list : LISTS.entrySet()) {
			HttpResponse<String> answer = program.get(list.getValue(), "Accept", "application/x-ndjson");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			answer.body()
				.lines()
				.forEach((line) -> copy.resources.put(key(list.getKey(), JsonMapper.shared().readTree(line)), line));
		}
		return copy;
	}

	/**
	 * Applies the changes of a page, which may be none.
	 * @param page the page, as JSON
	 */
	void applyPage(String page) {
		String items = page.substring("{\"items\":[".length(), page.indexOf("],\"page\":{\"next\":"));
		BETWEEN_CHANGES.splitAsStream(items).filter(Predicate.not(String::isEmpty)).forEach(this::apply);
	}

	/**
	 * Applies a change, including its item.
	 * @param change the change, as JSON
	 */
	void apply(String change) {
		JsonNode parsed = JsonMapper.shared().readTree(change);
		String key = key(parsed.get("kind").asString(), parsed);
		if (parsed.get("act").asString().equals("deleted")) {
			assertThat(parsed.has("item")).as(change).isFalse();
			this.resources.remove(key);
		}
		else {
			this.resources.put(key, change.substring(change.indexOf(ITEM) + ITEM.length(), change.length() - 1));
		}
	}

	private static String key(String kind, JsonNode resource) {
		return kind + " " + resource.get("id").asString();
	}

}
