package org.saheltimeline.writing.submission;

import java.util.List;
import java.util.Objects;

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
record Removals(List<String> dossiers, List<String> actors, List<String> places, List<String> events) {

	static final Removals NONE = new Removals(List.of(), List.of(), List.of(), List.of());

	Removals {
		dossiers = Objects.requireNonNullElse(dossiers, List.of());
		actors = Objects.requireNonNullElse(actors, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		events = Objects.requireNonNullElse(events, List.of());
	}

	/** Adds that nothing is stated about them any more. */
	void addTo(Statements statements, long number, String at) {
		Faults.each(at + "/dossiers", this.dossiers, (part, id) -> statements.remove(number, part, "article", id));
		Faults.each(at + "/actors", this.actors, (part, id) -> statements.remove(number, part, "actor", id));
		Faults.each(at + "/places", this.places, (part, id) -> statements.remove(number, part, "place", id));
		Faults.each(at + "/events", this.events, (part, id) -> statements.remove(number, part, "event", id));
	}

}
