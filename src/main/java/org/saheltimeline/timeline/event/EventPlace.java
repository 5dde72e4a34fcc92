package org.saheltimeline.timeline.event;

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
 */
@Embeddable
record EventPlace(@ManyToOne Place place, @Enumerated(EnumType.STRING) PlaceRole role) {

}
