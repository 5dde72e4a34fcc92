package org.saheltimeline.timeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** The JSON of an event as it is known now, in the parts that a list may leave out. */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // only queries read it
class EventJson {

	@Id
	private Long eventId;

	private String head;

	private String links;

	private String reports;

	private String tail;

	protected EventJson() {
	}

}
