package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ManyToOne;
import org.saheltimeline.timeline.place.Place;

/**
 * A place where an event happened, began or led to.
 *
 * @param place the place
 * @param role the role of the place in the event
 */
@Embeddable
record EventPlace(@ManyToOne Place place, @Enumerated(EnumType.STRING) PlaceRole role) {

}
