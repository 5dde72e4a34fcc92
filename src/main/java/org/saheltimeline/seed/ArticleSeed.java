package org.saheltimeline.seed;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.actor.Relation;
import org.saheltimeline.article.Citation;
import org.saheltimeline.event.Measure;
import org.saheltimeline.event.Status;
import org.saheltimeline.event.Unit;
import org.saheltimeline.quantity.Qualifier;
import org.saheltimeline.time.Basis;
import org.saheltimeline.time.FactDate;
import org.saheltimeline.troops.TroopMeasure;

/** A dossier of {@code seeds/articles}; seeds/README.md says what each field means. */
public record ArticleSeed(String id, String seed, String sha256, String title, @Nullable String agency,
		@Nullable String publisher, DateSeed published, String publishedBecause, String revised,
		List<ParagraphSeed> paragraphs, List<ReportSeed> reports, List<TroopCountSeed> troopCounts,
		List<RelationSeed> relations) {

	public ArticleSeed {
		paragraphs = Objects.requireNonNullElse(paragraphs, List.of());
		reports = Objects.requireNonNullElse(reports, List.of());
		troopCounts = Objects.requireNonNullElse(troopCounts, List.of());
		relations = Objects.requireNonNullElse(relations, List.of());
	}

	/** A date with its basis. */
	public record DateSeed(String edtf, Basis basis) {

		public FactDate date() {
			return FactDate.of(this.edtf, this.basis);
		}

	}

	/**
	 * A paragraph: where it stands in the seed file, and why nothing was taken from it,
	 * if so.
	 */
	public record ParagraphSeed(int paragraph, int start, int end, @Nullable String leftOut) {

	}

	/** What the article says of an event. */
	public record ReportSeed(String event, Status status, DateSeed when, String says, @Nullable String reason,
			@Nullable String attributedTo, Citation citation, List<FigureSeed> figures) {

		public ReportSeed {
			figures = Objects.requireNonNullElse(figures, List.of());
		}

	}

	/** A number that the article gives of the event of a report. */
	public record FigureSeed(Measure measure, Unit unit, @Nullable Long stated, Qualifier qualifier,
			Citation citation) {

	}

	/** A figure of troops. */
	public record TroopCountSeed(String id, String force, String place, TroopMeasure measure,
			@Nullable String component, @Nullable Long stated, Qualifier qualifier, DateSeed when, DateSeed reported,
			@Nullable String attributedTo, @Nullable String partOf, Citation citation) {

	}

	/** How the article says that two actors stand to each other. */
	public record RelationSeed(String actor, Relation relation, String other, @Nullable DateSeed when,
			Citation citation) {

		/** What reads the same from both ends is kept in one order, by id. */
		public RelationSeed inOrder() {
			return (this.relation.isMutual() && this.actor.compareTo(this.other) > 0) ? new RelationSeed(
					/* actor= */ this.other, this.relation, /* other= */ this.actor, this.when, this.citation) : this;
		}

	}

}
