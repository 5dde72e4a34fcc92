package org.saheltimeline.timeline.actor;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An actor, named.
 *
 * @param id the slug
 * @param name the usual name
 */
@Schema(description = "An actor, named")
public record ActorReference(@Schema(description = "The actor's id", example = "french-armed-forces") String id,
		@Schema(description = "The usual name", example = "French armed forces") String name) {

	/** Names an actor. */
	public static ActorReference of(Actor actor) {
		return new ActorReference(actor.slug(), actor.name());
	}

}
