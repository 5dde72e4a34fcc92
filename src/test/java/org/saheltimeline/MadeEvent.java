package org.saheltimeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.saheltimeline.timeline.event.EventKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event made for a test, as one report of an article in the seeds states it.
 *
 * @param id its id
 * @param title its title
 * @param kind its kind
 * @param from the first day
 * @param to the last day
 * @param length the length of its summary, in characters
 * @param participants the ids of actors, each with a role
 * @param places the ids of places where it happened
 */
public record MadeEvent(String id, String title, EventKind kind, LocalDate from, LocalDate to, int length,
		List<Map.Entry<String, String>> participants, List<String> places) {

	private static final String ARTICLE = "embassy-closed-indefinitely";

	private static final Object CITED = List
		.of(Map.of("article", Map.of("id", ARTICLE), "paragraph", 1, "start", 0, "end", 1));

	/** Returns a small event of October 2023. */
	public static MadeEvent of(String name, int number) {
		String numbered = "%06d".formatted(number);
		return new MadeEvent(name + "-" + numbered, name + " " + numbered, EventKind.BAN, LocalDate.of(2023, 10, 1),
				LocalDate.of(2023, 10, 31), 20, List.of(), List.of());
	}

	public MadeEvent of(EventKind newKind) {
		return new MadeEvent(this.id, this.title, newKind, this.from, this.to, this.length, this.participants,
				this.places);
	}

	MadeEvent daysEarlier(int days) {
		return between(this.from.minusDays(days), this.to.minusDays(days));
	}

	/** Lasts from one day to another. */
	public MadeEvent between(LocalDate newFrom, LocalDate newTo) {
		return new MadeEvent(this.id, this.title, this.kind, newFrom, newTo, this.length, this.participants,
				this.places);
	}

	/** Has one word in its summary, and is otherwise cheap to index. */
	MadeEvent ofLength(int characters) {
		return new MadeEvent(this.id, this.title, this.kind, this.from, this.to, characters, this.participants,
				this.places);
	}

	public MadeEvent with(List<Map.Entry<String, String>> newParticipants, List<String> newPlaces) {
		return new MadeEvent(this.id, this.title, this.kind, this.from, this.to, this.length, newParticipants,
				newPlaces);
	}

	/** Returns the event as a line of {@code events.ndjson}. */
	String line() {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("id", this.id, "kind", this.kind.value(), "title", this.title, "summary",
					"Everywhere" + ".".repeat(this.length - 10), "participants",
					this.participants.stream()
						.map((one) -> Map.of("actor", Map.of("id", one.getKey()), "role", one.getValue(), "citations",
								CITED))
						.toList(),
					"places",
					this.places.stream()
						.map((one) -> Map.of("place", Map.of("id", one), "role", "location", "citations", CITED))
						.toList(),
					"reports",
					List.of(Map.of("article", Map.of("id", ARTICLE), "status", "occurred", "when",
							Map.of("edtf", this.from + "/" + this.to, "basis", "stated"), "says", "It was so.",
							"citation", Map.of("paragraph", 1, "start", 0, "end", 1)))));
	}

}
