package org.saheltimeline.timeline.event;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A reference to an event.
 *
 * @param id the slug
 * @param title what happened, in a few words
 */
@Schema(description = "A reference to an event")
public record EventReference(@Schema(description = "The event's id", example = "niger-coup") String id,
		@Schema(description = "What happened, in a few words") String title) {

	static EventReference of(Event event) {
		return new EventReference(event.slug(), event.title());
	}

}
