package org.saheltimeline.writing.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.event.EventKind;
import org.saheltimeline.timeline.event.LinkRelation;
import org.saheltimeline.timeline.event.ParticipantRole;
import org.saheltimeline.timeline.event.PlaceRole;

/**
 * An event; seeds/README.md explains the fields. What articles say about it is in the
 * {@link Dossier.Report reports} of their dossiers.
 *
 * @param revised the day of the last revision in ISO 8601; null if the source does not
 * record it
 * @param version the initial version; null for 1
 * @param updatedAt the time of the last revision; null to derive it from {@code revised}
 * and the reports
 */
public record EventEntry(String id, EventKind kind, String title, String summary, List<Participant> participants,
		List<Location> places, List<Link> links, List<Contradiction> contradictedBy, @Nullable String revised,
		@JsonIgnore @Nullable Long version, @JsonIgnore @Nullable Instant updatedAt) {

	private static final int LAST_YEAR = 9999;

	public EventEntry {
		participants = Objects.requireNonNullElse(participants, List.of());
		places = Objects.requireNonNullElse(places, List.of());
		links = Objects.requireNonNullElse(links, List.of());
		contradictedBy = Objects.requireNonNullElse(contradictedBy, List.of());
	}

	/** Checks the entry in isolation. */
	public void check(Faults faults) {
		EntryRules.id(this.id, faults);
		EntryRules.revised(this.revised, faults);
		if (this.version != null && this.version < 1) {
			faults.add("/version", "versions start at 1");
		}
		if (this.updatedAt != null && !isInRange(this.updatedAt)) {
			faults.add("/updatedAt", "the year has to be between 0000 and 9999");
		}
		Faults.each("/links", this.links, (at, link) -> {
			if (link.event().equals(this.id)) {
				faults.add(at, "the event is linked to itself");
			}
		});
		Faults.each("/contradictedBy", this.contradictedBy, (at, other) -> {
			if (other.event().equals(this.id)) {
				faults.add(at, "the event contradicts itself");
			}
		});
	}

	/**
	 * Returns {@code updatedAt}; null if it is not stated or its year is not between 0000
	 * and 9999.
	 */
	public @Nullable Instant revisedAt() {
		return (this.updatedAt != null && isInRange(this.updatedAt)) ? this.updatedAt : null;
	}

	private static boolean isInRange(Instant instant) {
		int year = instant.atOffset(ZoneOffset.UTC).getYear();
		return year >= 0 && year <= LAST_YEAR;
	}

	/** A participant and its role. */
	public record Participant(String actor, ParticipantRole role) {

	}

	/** A place and its role in the event. */
	public record Location(String place, PlaceRole role) {

	}

	/** A relation of this event to another. */
	public record Link(LinkRelation relation, String event) {

	}

	/** An event that contradicts this one, and why. */
	public record Contradiction(String event, String because) {

	}

}
