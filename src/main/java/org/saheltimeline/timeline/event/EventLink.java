package org.saheltimeline.timeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** A relation of one event to another. */
@Entity
@Immutable
@IdClass(EventLink.Key.class)
class EventLink {

	@Id
	@ManyToOne
	@JoinColumn(name = "from_event_id")
	private Event from;

	@Id
	@Enumerated(EnumType.STRING)
	private LinkRelation relation;

	@Id
	@ManyToOne
	@JoinColumn(name = "to_event_id")
	private Event to;

	protected EventLink() {
	}

	Event from() {
		return this.from;
	}

	LinkRelation relation() {
		return this.relation;
	}

	Event to() {
		return this.to;
	}

	/** The primary key: an event is linked to another at most once for each relation. */
	record Key(Long from, LinkRelation relation, Long to) {

	}

}
