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
import org.saheltimeline.vocabulary.time.FactDate;
import tools.jackson.databind.json.JsonMapper;

/** What was known about an event during a period: its date and its status. */
@Entity
@Immutable
@IdClass(EventState.Key.class)
class EventState {

	@Id
	@ManyToOne
	private Event event;

	@Id
	private LocalDate knownFrom;

	@SuppressWarnings("UnusedVariable") // read only by queries
	private @Nullable LocalDate knownUntil;

	@Enumerated(EnumType.STRING)
	private Status status;

	@Embedded
	@EmbeddedColumnNaming("when_%s")
	private FactDate when;

	private String dating;

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

	/** Returns what each bound of the date follows from. */
	Dating dating() {
		return JsonMapper.shared().readValue(this.dating, Dating.class);
	}

	/**
	 * The primary key: an event has at most one state that starts on a given day.
	 *
	 * @param event the key of the event
	 * @param knownFrom the first day
	 */
	record Key(Long event, LocalDate knownFrom) {

	}

}
