package org.saheltimeline.writing.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.PlaceEntry;
import org.saheltimeline.writing.revision.Statements;

/**
 * New and changed dossiers and entries, each stated whole as in the files of seeds/.
 *
 * @param dossiers articles with everything they say; a stored dossier is replaced
 * @param actors actors; a stored one is replaced
 * @param places places; a stored one is replaced
 * @param events events, with their links to others; a stored one is replaced, its reports
 * stay
 */
record Submission(List<Dossier> dossiers, List<ActorEntry> actors, List<PlaceEntry> places, List<EventEntry> events) {

	Submission {
		dossiers = Objects.requireNonNullElse(dossiers, List.of());
		actors = Objects.requireNonNullElse(actors, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		events = Objects.requireNonNullElse(events, List.of());
	}

	/**
	 * Returns all statements, and reports the faults of each of them in isolation. Those
	 * of a dossier have its index as their number, all others the number of dossiers.
	 */
	Statements statements(BigDecimal aboutTolerance, SubmissionFaults faults) {
		Statements statements = new Statements(aboutTolerance);
		for (int i = 0; i < this.dossiers.size(); i++) {
			statements.add(i, "/paragraphs", this.dossiers.get(i), faults.of(i));
		}
		int number = this.dossiers.size();
		Faults.each("/actors", this.actors, (at, actor) -> statements.add(number, at, actor, faults.of(number)));
		Faults.each("/places", this.places, (at, place) -> statements.add(number, at, place, faults.of(number)));
		Faults.each("/events", this.events, (at, event) -> statements.add(number, at, event, faults.of(number)));
		return statements;
	}

}
