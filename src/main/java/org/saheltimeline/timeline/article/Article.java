package org.saheltimeline.timeline.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.vocabulary.time.FactDate;

/** A published article, the unit of evidence. */
@Entity
@Immutable
public class Article {

	@Id
	private Long id;

	private String slug;

	private String seed;

	private String sha256;

	private String title;

	private @Nullable String agency;

	private @Nullable String publisher;

	@Embedded
	@EmbeddedColumnNaming("published_%s")
	private FactDate published;

	private String publishedBecause;

	@ElementCollection
	@CollectionTable(name = "coverage", joinColumns = @JoinColumn(name = "article_id"))
	@OrderBy("paragraph")
	private List<Paragraph> paragraphs;

	@ElementCollection
	@CollectionTable(name = "taken", joinColumns = @JoinColumn(name = "article_id"))
	@OrderBy("start, end, kind, slug")
	private List<Taken> taken;

	protected Article() {
	}

	/** Returns the slug. */
	public String slug() {
		return this.slug;
	}

	/** Returns the name of the seed file that contains the text. */
	public String seed() {
		return this.seed;
	}

	/**
	 * Returns the day by which the article was certainly published. What it says counts
	 * as known from that day on.
	 */
	public LocalDate knownFrom() {
		return Objects.requireNonNull(this.published.latest());
	}

	FactDate published() {
		return this.published;
	}

	String sha256() {
		return this.sha256;
	}

	String title() {
		return this.title;
	}

	@Nullable String agency() {
		return this.agency;
	}

	@Nullable String publisher() {
		return this.publisher;
	}

	String publishedBecause() {
		return this.publishedBecause;
	}

	List<Paragraph> paragraphs() {
		return this.paragraphs;
	}

	List<Taken> taken() {
		return this.taken;
	}

}
