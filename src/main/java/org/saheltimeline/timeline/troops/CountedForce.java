package org.saheltimeline.timeline.troops;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A force that is counted in a place.
 *
 * @param force the id of the force
 * @param name the name of the force
 * @param place the id of the place
 * @param placeName the name of the place
 * @param from the first day that a count speaks of; null if none names a day
 * @param to the last such day; null if none names a day
 */
public record CountedForce(String force, String name, String place, String placeName, @Nullable LocalDate from,
		@Nullable LocalDate to) {

}
