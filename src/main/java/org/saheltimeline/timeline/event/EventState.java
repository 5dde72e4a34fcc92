package org.saheltimeline.timeline.event;

import java.time.LocalDate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.time.FactDate;

/** What was known of an event during a time: its date and its status. */
@Entity
@Immutable
@IdClass(EventState.Key.class)
class EventState {

	@Id
	@ManyToOne
	private Event event;

	@Id
	private LocalDate knownFrom;

	@SuppressWarnings("UnusedVariable") // only queries read it
	private @Nullable LocalDate knownUntil;

	@Enumerated(EnumType.STRING)
	private Status status;

	@Embedded
	@EmbeddedColumnNaming("when_%s")
	private FactDate when;

	protected EventState() {
	}

	Event event() {
		return this.event;
	}

	Status status() {
		return this.status;
	}

	FactDate when() {
		return this.when;
	}

	/**
	 * The key: an event has one state from a day on.
	 *
	 * @param event the event's key
	 * @param knownFrom the day
	 */
	record Key(Long event, LocalDate knownFrom) {

	}

}
