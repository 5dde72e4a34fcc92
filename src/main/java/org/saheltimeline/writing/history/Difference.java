package org.saheltimeline.writing.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A difference between two states of a dossier or an entry.
 *
 * @param pointer the JSON Pointer (RFC 6901) to the part that differs, in the later state
 * if it is there
 * @param before the part in the earlier state; null if it is not there
 * @param after the part in the later state; null if it is not there
 */
@Schema(name = "Difference", description = "A part of a dossier or an entry that differs")
public record Difference(
		@Schema(description = "JSON Pointer (RFC 6901) to the part, in the later state if it is there",
				example = "/reports/3/when/edtf") String pointer,
		@Schema(description = "The part as it was; null if it was not there") @Nullable JsonNode before,
		@Schema(description = "The part as it became; null if it is no longer there") @Nullable JsonNode after) {

	/** The fields that tell the elements of each list from each other. */
	private static final Map<String, List<String>> KEYS = Map.of("paragraphs", List.of("paragraph"), "reports",
			List.of("event"), "troopCounts", List.of("id"), "relations", List.of("actor", "relation", "other"), "who",
			List.of("actor", "role"), "where", List.of("place", "role"), "links", List.of("relation", "event"),
			"contradictedBy", List.of("event"));

	/** Returns the differences between two states, none if one of them is missing. */
	public static List<Difference> between(JsonNode before, JsonNode after) {
		List<Difference> differences = new ArrayList<>();
		compare("", "", before, after, differences);
		return differences;
	}

	private static void compare(String pointer, String name, JsonNode before, JsonNode after,
			List<Difference> differences) {
		if (before.equals(after)) {
			return;
		}
		if (before.isObject() && after.isObject()) {
			compare(pointer, members(before), members(after), differences);
		}
		else if (before.isArray() && after.isArray() && KEYS.containsKey(name)) {
			compare(pointer, elements(name, before), elements(name, after), differences);
		}
		else {
			differences.add(new Difference(pointer, before, after));
		}
	}

	private static void compare(String pointer, Map<String, Part> before, Map<String, Part> after,
			List<Difference> differences) {
		after.forEach((key, part) -> {
			Part earlier = before.get(key);
			if (earlier == null) {
				differences.add(new Difference(pointer + part.step, null, part.value));
			}
			else {
				compare(pointer + part.step, part.name, earlier.value, part.value, differences);
			}
		});
		before.forEach((key, part) -> {
			if (!after.containsKey(key)) {
				differences.add(new Difference(pointer + part.step, part.value, null));
			}
		});
	}

	private static Map<String, Part> members(JsonNode object) {
		return object.propertyStream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(member) -> new Part("/" + member.getKey(), member.getKey(), member.getValue()),
					(one, other) -> one, LinkedHashMap::new));
	}

	private static Map<String, Part> elements(String list, JsonNode array) {
		Map<String, Part> elements = new LinkedHashMap<>();
		for (int i = 0; i < array.size(); i++) {
			JsonNode element = array.get(i);
			String key = KEYS.getOrDefault(list, List.of())
				.stream()
				.map((field) -> element.path(field).asString(""))
				.collect(Collectors.joining(" "));
			elements.put(key, new Part("/" + i, "", element));
		}
		return elements;
	}

	/** A member of an object or an element of a list. */
	private record Part(String step, String name, JsonNode value) {

	}

}
