package org.saheltimeline.timeline.event;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A link between two events, as far as it bounds their dates.
 *
 * @param from the id of the event that the link starts from
 * @param relation the relation
 * @param to the id of the other event
 * @param lag how many days lie between them; null if nothing says so
 * @param knownFrom the day by which the article that states the link was certainly
 * published; null if the link was inferred
 */
public record Linked(String from, LinkRelation relation, String to, @Nullable Lag lag, @Nullable LocalDate knownFrom) {

	/** Returns whether the link was known on a day. */
	boolean isKnown(LocalDate day) {
		return this.knownFrom == null || !this.knownFrom.isAfter(day);
	}

	/** Returns the link as seen from one of its events. */
	Dating.LinkId seenFrom(String event) {
		return event.equals(this.from) ? new Dating.LinkId(this.relation.value(), this.to)
				: new Dating.LinkId(this.relation.inverse(), this.from);
	}

}
