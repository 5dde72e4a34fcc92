package org.saheltimeline.seed;

import java.util.List;
import java.util.Map;

/**
 * All that seeds/ holds.
 *
 * @param actors who
 * @param places where
 * @param events what
 * @param articles the dossiers: what each article says
 */
record Seeds(SeedFile<List<ActorSeed>> actors, SeedFile<List<PlaceSeed>> places, SeedFile<List<EventSeed>> events,
		List<SeedFile<ArticleSeed>> articles) {

	/** Nothing at all. */
	static final Seeds NONE = new Seeds(new SeedFile<>("seeds/actors.yaml", List.of(), Map.of()),
			new SeedFile<>("seeds/places.yaml", List.of(), Map.of()),
			new SeedFile<>("seeds/events.yaml", List.of(), Map.of()), List.of());

}
