package org.saheltimeline.seed;

import java.util.List;

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

}
