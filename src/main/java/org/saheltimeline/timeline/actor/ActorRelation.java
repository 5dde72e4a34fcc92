package org.saheltimeline.timeline.actor;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.time.FactDate;

/** A relation between two actors, as reported by one article. */
@Entity
@Immutable
class ActorRelation {

	@Id
	private Long id;

	@ManyToOne
	private Actor actor;

	@Enumerated(EnumType.STRING)
	private Relation relation;

	@ManyToOne
	private Actor other;

	@Embedded
	@EmbeddedColumnNaming("when_%s")
	private @Nullable FactDate when;

	private @Nullable String attributedTo;

	private boolean claimed;

	@ManyToOne
	private Article article;

	@Embedded
	private Citation citation;

	protected ActorRelation() {
	}

	Actor actor() {
		return this.actor;
	}

	Relation relation() {
		return this.relation;
	}

	Actor other() {
		return this.other;
	}

	@Nullable FactDate when() {
		return this.when;
	}

	@Nullable String attributedTo() {
		return this.attributedTo;
	}

	boolean claimed() {
		return this.claimed;
	}

	Article article() {
		return this.article;
	}

	Citation citation() {
		return this.citation;
	}

}
