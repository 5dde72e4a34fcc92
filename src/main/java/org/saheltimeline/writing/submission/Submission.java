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
	 * Returns all statements, and reports the faults of each of them in isolation. Each has
	 * the number of its list in {@link #lists()}.
	 */
	void addTo(Statements statements, Faults faults) {
		for (int i = 0; i < this.dossiers.size(); i++) {
			statements.add(i, "", this.dossiers.get(i), faults.at("/dossiers/" + i));
		}
	}

}
