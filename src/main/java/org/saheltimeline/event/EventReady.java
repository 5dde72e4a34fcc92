package org.saheltimeline.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import org.hibernate.annotations.Immutable;

/** The JSON of an event that is kept ready, in the parts that a list may leave out. */
@Entity
@IdClass(EventReady.Key.class)
@Immutable
@SuppressWarnings("UnusedVariable") // only queries read it
class EventReady {

	@Id
	private Long eventId;

	@Id
	private String format;

	private long version;

	private String head;

	private String links;

	private String reports;

	private String tail;

	protected EventReady() {
	}

	/** Whose JSON it is, and who wrote it. */
	record Key(Long eventId, String format) {

	}

}
