package org.saheltimeline.event;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.event.EventView.LinkView;
import org.saheltimeline.event.EventView.ReportView;
import org.saheltimeline.time.Basis;
import org.saheltimeline.time.FactDate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of an event in pieces, so that links and reports can be left out.
 *
 * @param head everything before the links
 * @param links the links, with their name
 * @param reports the reports, with their name
 * @param tail everything behind the reports
 */
record EventJson(String head, String links, String reports, String tail) {

	private static final String TAIL = ",\"version\":";

	static EventJson of(EventView event, JsonMapper json) {
		String bare = json.writeValueAsString(event.with(null, null));
		int cut = bare.lastIndexOf(TAIL);
		return new EventJson(bare.substring(0, cut), ",\"links\":" + json.writeValueAsString(event.links()),
				",\"reports\":" + json.writeValueAsString(event.reports()), bare.substring(cut));
	}

	/**
	 * Whether the pieces of any event, put together, are what the mapper writes: its
	 * settings may name members differently, put them in another order or leave them out.
	 */
	static boolean isPossible(JsonMapper json) {
		EventView event = new EventView("", EventKind.COUP, Status.OCCURRED, "", "", FactDate.of("2023", Basis.STATED),
				List.of(), List.of(), List.of(), List.of(), List.of(), 0, Instant.EPOCH);
		if (!json.writeValueAsString(event.with(null, null)).contains(TAIL)) {
			return false;
		}
		EventJson pieces = of(event, json);
		return pieces.matches(event, json) && pieces.matches(event.with(null, List.of()), json)
				&& pieces.matches(event.with(List.of(), null), json) && pieces.matches(event.with(null, null), json);
	}

	private boolean matches(EventView event, JsonMapper json) {
		return json.writeValueAsString(event).equals(with(event.links(), event.reports()));
	}

	private String with(@Nullable List<LinkView> links, @Nullable List<ReportView> reports) {
		return this.head + ((links != null) ? this.links : "") + ((reports != null) ? this.reports : "") + this.tail;
	}

}
