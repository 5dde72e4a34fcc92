package org.saheltimeline.timeline.event;

import java.time.LocalDate;

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
 * @param sortDate the event's, by which the events of an actor are found in order
 */
@Embeddable
record Participant(@ManyToOne Actor actor, @Enumerated(EnumType.STRING) ParticipantRole role, LocalDate sortDate) {

}
