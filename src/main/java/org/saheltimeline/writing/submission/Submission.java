package org.saheltimeline.writing.submission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.PlaceEntry;
import org.saheltimeline.writing.dossier.Stated;
import org.saheltimeline.writing.original.OriginalText;
import org.saheltimeline.writing.revision.Statements;

/**
 * New, changed and deleted dossiers and entries, each stated whole as in the files of
 * seeds/.
 *
 * @param dossiers articles with everything they say; a stored dossier is replaced
 * @param actors actors; a stored one is replaced
 * @param places places; a stored one is replaced
 * @param events events, with their links to others; a stored one is replaced, its reports
 * stay
 * @param delete what is deleted
 * @param originals the texts of seed files by name, only to check the rest against; never
 * written out
 */
@Schema(name = "Submission",
		description = "New, changed and deleted dossiers and entries, each stated whole; every part is optional")
record Submission(
		@Schema(description = "Articles with everything they say; a stored dossier is replaced",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<Dossier> dossiers,
		@Schema(description = "Actors; a stored one is replaced",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<ActorEntry> actors,
		@Schema(description = "Places; a stored one is replaced",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<PlaceEntry> places,
		@Schema(description = "Events with their links to others; a stored one is replaced, and its reports stay",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED) List<EventEntry> events,
		@Schema(description = "What is deleted", requiredMode = Schema.RequiredMode.NOT_REQUIRED) Removals delete,
		@Schema(description = "The texts of the seed files by name, only to check the rest against; never stored",
				requiredMode = Schema.RequiredMode.NOT_REQUIRED,
				additionalPropertiesSchema = String.class) @JsonProperty(
						access = JsonProperty.Access.WRITE_ONLY) Map<String, @Nullable OriginalText> originals) {

	Submission {
		dossiers = Objects.requireNonNullElse(dossiers, List.of());
		actors = Objects.requireNonNullElse(actors, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		events = Objects.requireNonNullElse(events, List.of());
		delete = Objects.requireNonNullElse(delete, Removals.NONE);
		originals = Objects.requireNonNullElse(originals, Map.of());
	}

	/**
	 * Adds all statements, and reports the faults of each of them in isolation. Those of
	 * a dossier have its index as their number, all others the number of dossiers.
	 */
	void addTo(Statements statements, SubmissionFaults faults) {
		for (int i = 0; i < this.dossiers.size(); i++) {
			statements.add(i, "/paragraphs", this.dossiers.get(i), faults.of(i));
		}
		int number = this.dossiers.size();
		Faults.each("/actors", this.actors, (at, actor) -> statements.add(number, at, actor, faults.of(number)));
		Faults.each("/places", this.places, (at, place) -> statements.add(number, at, place, faults.of(number)));
		Faults.each("/events", this.events, (at, event) -> statements.add(number, at, event, faults.of(number)));
		this.delete.addTo(statements, number, "/delete");
	}

	/**
	 * Returns the pointer into the submission for one into the statements with a number.
	 */
	String pointer(long number, String pointer) {
		return (number < this.dossiers.size()) ? "/dossiers/" + number + pointer : pointer;
	}

	/** Returns what is stated or deleted. */
	List<Target> targets() {
		Stream<Target> stated = Stream.of(this.dossiers, this.actors, this.places, this.events)
			.<Stated>flatMap(List::stream)
			.map((one) -> Target.of(one.subject(), one.id()));
		return Stream.concat(stated, this.delete.targets().stream()).toList();
	}

}
