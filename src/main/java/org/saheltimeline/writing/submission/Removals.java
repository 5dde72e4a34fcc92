package org.saheltimeline.writing.submission;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.media.Schema;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/**
 * What a submission deletes, by id.
 *
 * @param dossiers articles, each with everything it says
 * @param actors actors that nothing refers to any more
 * @param places places that nothing refers to any more
 * @param events events that no article reports any more
 */
@Schema(name = "SubmissionDelete", description = "What a submission deletes, by id; every part is optional")
record Removals(
		@Schema(description = "Articles, each with everything it says",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<String> dossiers,
		@Schema(description = "Actors that nothing refers to any more",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<String> actors,
		@Schema(description = "Places that nothing refers to any more",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<String> places,
		@Schema(description = "Events that no article reports any more",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<String> events) {

	static final Removals NONE = new Removals(List.of(), List.of(), List.of(), List.of());

	Removals {
		dossiers = Objects.requireNonNullElse(dossiers, List.of());
		actors = Objects.requireNonNullElse(actors, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		events = Objects.requireNonNullElse(events, List.of());
	}

	/** Returns what is deleted. */
	List<Target> targets() {
		return Stream
			.of(targets("article", this.dossiers), targets("actor", this.actors), targets("place", this.places),
					targets("event", this.events))
			.flatMap((one) -> one)
			.toList();
	}

	private static Stream<Target> targets(String subject, List<String> ids) {
		return ids.stream().map((id) -> Target.of(subject, id));
	}

	/** Adds that nothing is stated about them any more. */
	void addTo(Statements statements, long number, String at) {
		Faults.each(at + "/dossiers", this.dossiers, (part, id) -> statements.remove(number, part, "article", id));
		Faults.each(at + "/actors", this.actors, (part, id) -> statements.remove(number, part, "actor", id));
		Faults.each(at + "/places", this.places, (part, id) -> statements.remove(number, part, "place", id));
		Faults.each(at + "/events", this.events, (part, id) -> statements.remove(number, part, "event", id));
	}

}
