package org.saheltimeline.timeline.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/**
 * An event that contradicts another, in a researcher's judgement.
 *
 * @param by the contradicting event
 * @param because why both are unlikely to be true
 */
@Embeddable
record Contradiction(@ManyToOne @JoinColumn(name = "by_event_id") Event by, String because) {

}
