package org.saheltimeline.timeline.event;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.place.Place;

/**
 * Where an event happened, began or led to.
 *
 * @param place where
 * @param role what the place is to the event
 * @param sortDate the event's, by which the events of a place are found in order
 */
@Embeddable
record EventPlace(@ManyToOne Place place, @Enumerated(EnumType.STRING) PlaceRole role, LocalDate sortDate) {

}
