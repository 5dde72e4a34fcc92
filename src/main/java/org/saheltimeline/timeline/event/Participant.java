package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.actor.Actor;

/**
 * Who takes part in an event, and as what.
 *
 * @param actor who
 * @param role as what
 */
@Embeddable
record Participant(@ManyToOne Actor actor, @Enumerated(EnumType.STRING) ParticipantRole role) {

}
