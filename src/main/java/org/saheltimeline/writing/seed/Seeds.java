package org.saheltimeline.writing.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.ActorEntry;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.EventEntry;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.dossier.PlaceEntry;
import org.saheltimeline.writing.dossier.Positions;
import org.saheltimeline.writing.dossier.Stated;
import org.saheltimeline.writing.revision.Statements;

/**
 * The content of seeds/.
 *
 * @param actors the actors
 * @param places the places
 * @param events the events
 * @param dossiers the dossiers, one for each article
 */
record Seeds(SeedFile<List<ActorEntry>> actors, SeedFile<List<PlaceEntry>> places, SeedFile<List<EventEntry>> events,
		List<SeedFile<Dossier>> dossiers) {

	/** No seeds at all. */
	static final Seeds NONE = new Seeds(empty("seeds/actors.yaml"), empty("seeds/places.yaml"),
			empty("seeds/events.yaml"), List.of());

	private static <T> SeedFile<List<T>> empty(String name) {
		return new SeedFile<>(name, List.of(), Positions.NONE);
	}

	/** Returns the files, indexed by the number that their statements carry. */
	List<SeedFile<?>> files() {
		return Stream.concat(Stream.of(this.actors, this.places, this.events), this.dossiers.stream()).toList();
	}

	/** Returns everything that the files state. */
	List<Stated> stated() {
		return Stream
			.of(this.actors.content(), this.places.content(), this.events.content(),
					this.dossiers.stream().map(SeedFile::content).toList())
			.<Stated>flatMap(List::stream)
			.toList();
	}

	/**
	 * Returns all statements, and reports the faults of each of them in isolation.
	 * @param isEdited whether something was edited over HTTP, which the seeds leave alone
	 */
	Statements statements(BigDecimal aboutTolerance, Predicate<Stated> isEdited, SeedFaults faults) {
		Statements statements = new Statements(aboutTolerance);
		Faults.each("", this.actors.content(), (at, actor) -> {
			requireRevised(at, actor.revised(), faults.of(0));
			if (!isEdited.test(actor)) {
				statements.add(0, at, actor, faults.of(0));
			}
		});
		Faults.each("", this.places.content(), (at, place) -> {
			requireRevised(at, place.revised(), faults.of(1));
			if (!isEdited.test(place)) {
				statements.add(1, at, place, faults.of(1));
			}
		});
		Faults.each("", this.events.content(), (at, event) -> {
			requireRevised(at, event.revised(), faults.of(2));
			if (!isEdited.test(event)) {
				statements.add(2, at, event, faults.of(2));
			}
		});
		for (int i = 0; i < this.dossiers.size(); i++) {
			int number = i + 3;
			SeedFile<Dossier> file = this.dossiers.get(i);
			Dossier dossier = file.content();
			requireRevised("", dossier.revised(), faults.of(number));
			if (!file.name().endsWith("/%s.yaml".formatted(dossier.id()))) {
				faults.add(number, "/id", "\"%s\" is not the name of the file".formatted(dossier.id()));
			}
			if (!isEdited.test(dossier)) {
				statements.add(number, "/paragraphs", dossier, faults.of(number));
			}
		}
		return statements;
	}

	private static void requireRevised(String at, @Nullable String revised, Faults faults) {
		if (revised == null) {
			faults.add(at + "/revised", "\"revised\" is missing");
		}
	}

}
