package org.saheltimeline.timeline.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Immutable;

/**
 * An event reported by one or more articles. Its date and status are in
 * {@link EventState}.
 */
@Entity
@Immutable
class Event {

	@Id
	private Long id;

	private String slug;

	@Enumerated(EnumType.STRING)
	private EventKind kind;

	private String title;

	private String summary;

	private long version;

	private Instant updatedAt;

	@ElementCollection
	@CollectionTable(name = "event_participant_citation", joinColumns = @JoinColumn(name = "event_id"))
	private Set<Participant> participants;

	@ElementCollection
	@CollectionTable(name = "event_place_citation", joinColumns = @JoinColumn(name = "event_id"))
	private Set<EventPlace> places;

	@ElementCollection
	@CollectionTable(name = "event_figure", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<Figure> figures;

	@ElementCollection
	@CollectionTable(name = "event_contradiction", joinColumns = @JoinColumn(name = "event_id"))
	@OrderColumn(name = "position")
	private List<Contradiction> contradictedBy;

	@ElementCollection
	@CollectionTable(name = "event_report", joinColumns = @JoinColumn(name = "event_id"))
	private Set<Report> reports;

	@OneToMany(mappedBy = "from")
	private Set<EventLink> links;

	@OneToMany(mappedBy = "to")
	private Set<EventLink> linksFromOthers;

	protected Event() {
	}

	Long id() {
		return this.id;
	}

	String slug() {
		return this.slug;
	}

	EventKind kind() {
		return this.kind;
	}

	String title() {
		return this.title;
	}

	String summary() {
		return this.summary;
	}

	long version() {
		return this.version;
	}

	Instant updatedAt() {
		return this.updatedAt;
	}

	Set<Participant> participants() {
		return this.participants;
	}

	Set<EventPlace> places() {
		return this.places;
	}

	List<Figure> figures() {
		return this.figures;
	}

	List<Contradiction> contradictedBy() {
		return this.contradictedBy;
	}

	Set<Report> reports() {
		return this.reports;
	}

	Set<EventLink> links() {
		return this.links;
	}

	Set<EventLink> linksFromOthers() {
		return this.linksFromOthers;
	}

}
