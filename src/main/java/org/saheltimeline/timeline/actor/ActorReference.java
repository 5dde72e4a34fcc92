package org.saheltimeline.timeline.actor;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A reference to an actor.
 *
 * @param id the slug
 * @param name the usual name
 */
@Schema(description = "A reference to an actor")
public record ActorReference(@Schema(description = "The actor's id", example = "french-armed-forces") String id,
		@Schema(description = "The usual name", example = "French armed forces") String name) {

	/** Creates a reference to an actor. */
	public static ActorReference of(Actor actor) {
		return new ActorReference(actor.slug(), actor.name());
	}

}
