package org.saheltimeline;

import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the dates that the API returns. */
public final class Dates {

	private Dates() {
	}

	/** Returns the date of a fact. */
	public static FactDate of(JsonNode when) {
		return JsonMapper.shared().treeToValue(when, FactDate.class);
	}

}
