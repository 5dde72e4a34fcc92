package org.saheltimeline.timeline.actor;

import org.saheltimeline.vocabulary.codebook.ClosedList;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Defines the closed lists for actors. */
@Configuration(proxyBeanMethods = false)
class ActorCodebook {

	@Bean
	ClosedList actorKinds() {
		return ClosedList.of("actor-kind", ActorKind.class, "actor.kind");
	}

	@Bean
	ClosedList actorRelations() {
		return ClosedList.of("actor-relation", Relation.class, "actor_relation.relation");
	}

}
