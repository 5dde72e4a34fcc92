package org.saheltimeline.seed;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.saheltimeline.event.EventKind;
import org.saheltimeline.event.LinkRelation;
import org.saheltimeline.event.ParticipantRole;
import org.saheltimeline.event.PlaceRole;

/**
 * An entry of {@code seeds/events.yaml}; seeds/README.md says what each field means. What
 * contradicts an event, and when it was revised, makes no other version of it, so both
 * are read and never written.
 */
record EventSeed(String id, EventKind kind, String title, String summary, List<ParticipantSeed> participants,
		List<EventPlaceSeed> places, List<LinkSeed> links,
		@JsonProperty(access = Access.WRITE_ONLY) List<ContradictionSeed> contradictedBy,
		@JsonProperty(access = Access.WRITE_ONLY) String revised) {

	EventSeed {
		participants = Objects.requireNonNullElse(participants, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		links = Objects.requireNonNullElse(links, List.of());
		contradictedBy = Objects.requireNonNullElse(contradictedBy, List.of());
	}

	/** Who took part, and as what. */
	record ParticipantSeed(String actor, ParticipantRole role) {

	}

	/** Where, and what the place is to the event. */
	record EventPlaceSeed(String place, PlaceRole role) {

	}

	/** How this event stands to another. */
	record LinkSeed(LinkRelation relation, String event) {

	}

	/** Which other event speaks against this one, and why. */
	record ContradictionSeed(String event, String because) {

	}

}
