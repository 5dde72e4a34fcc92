package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.actor.Actor;

/**
 * A participant in an event.
 *
 * @param actor the actor
 * @param role the role of the actor
 */
@Embeddable
record Participant(@ManyToOne Actor actor, @Enumerated(EnumType.STRING) ParticipantRole role) {

}
