package org.saheltimeline.timeline.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.ArticleCitation;
import org.saheltimeline.timeline.article.Citation;

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

	@Embedded
	@EmbeddedColumnNaming("lag_%s")
	private @Nullable Lag lag;

	@ManyToOne
	private @Nullable Article article;

	@Embedded
	private @Nullable Citation citation;

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

	@Nullable Lag lag() {
		return this.lag;
	}

	/**
	 * Returns whether some articles allow the link: the one that states it, if any, is
	 * among them, and its event has occurred according to them if the relation needs
	 * that.
	 */
	boolean isKnown(KnownArticles known) {
		return (this.article == null || known.include(this.article)) && (!this.relation.needsOccurrence()
				|| known.reportsOf(this.from).anyMatch((report) -> report.status().hasHappened()));
	}

	/** Returns the passage that states the link; null if it was inferred. */
	@Nullable ArticleCitation citation() {
		return (this.article != null && this.citation != null) ? ArticleCitation.of(this.article, this.citation) : null;
	}

	/** The primary key: an event is linked to another at most once for each relation. */
	record Key(Long from, LinkRelation relation, Long to) {

	}

}
