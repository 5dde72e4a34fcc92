package org.saheltimeline.timeline.troops;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.actor.Actor;
import org.saheltimeline.timeline.article.Article;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.timeline.place.Place;
import org.saheltimeline.vocabulary.quantity.Quantity;
import org.saheltimeline.vocabulary.time.FactDate;

/** A figure in one article: whose troops, where, when and how many. */
@Entity
@Immutable
class TroopCount {

	@Id
	private Long id;

	private String slug;

	@ManyToOne
	private Actor force;

	@ManyToOne
	private Place place;

	@Enumerated(EnumType.STRING)
	private TroopMeasure measure;

	private @Nullable String component;

	@Embedded
	private Quantity count;

	@Embedded
	@EmbeddedColumnNaming("when_%s")
	private FactDate when;

	@Embedded
	@EmbeddedColumnNaming("reported_%s")
	private FactDate reported;

	private @Nullable String attributedTo;

	@ManyToOne(fetch = FetchType.LAZY)
	private @Nullable TroopCount partOf;

	@ManyToOne
	private Article article;

	@Embedded
	private Citation citation;

	protected TroopCount() {
	}

	String slug() {
		return this.slug;
	}

	Actor force() {
		return this.force;
	}

	Place place() {
		return this.place;
	}

	TroopMeasure measure() {
		return this.measure;
	}

	@Nullable String component() {
		return this.component;
	}

	Quantity count() {
		return this.count;
	}

	FactDate when() {
		return this.when;
	}

	FactDate reported() {
		return this.reported;
	}

	@Nullable String attributedTo() {
		return this.attributedTo;
	}

	@Nullable TroopCount partOf() {
		return this.partOf;
	}

	Article article() {
		return this.article;
	}

	Citation citation() {
		return this.citation;
	}

}
