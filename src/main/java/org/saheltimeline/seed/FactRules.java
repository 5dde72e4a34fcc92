package org.saheltimeline.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.article.Citation;
import org.saheltimeline.event.Status;
import org.saheltimeline.quantity.Qualifier;
import org.saheltimeline.quantity.Quantity;
import org.saheltimeline.seed.ArticleSeed.DateSeed;
import org.saheltimeline.seed.ArticleSeed.FigureSeed;
import org.saheltimeline.seed.ArticleSeed.ParagraphSeed;
import org.saheltimeline.seed.ArticleSeed.RelationSeed;
import org.saheltimeline.seed.ArticleSeed.ReportSeed;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;
import org.saheltimeline.time.EdtfException;
import org.saheltimeline.time.FactDate;
import org.saheltimeline.troops.TroopMeasure;

/**
 * What has to hold of each fact that an article gives: its citation lies in a paragraph,
 * its number fits its qualifier, and it had not happened after the article was published.
 */
public final class FactRules {

	private final @Nullable LocalDate published;

	private final List<ParagraphSeed> paragraphs;

	private final Faults faults;

	/**
	 * Checks the facts of one article.
	 * @param published the day by which it surely was published; null where that itself
	 * is at fault
	 * @param paragraphs its paragraphs
	 * @param faults takes note of what is wrong
	 */
	public FactRules(@Nullable LocalDate published, List<ParagraphSeed> paragraphs, Faults faults) {
		this.published = published;
		this.paragraphs = paragraphs;
		this.faults = faults;
	}

	/** Checks when an article was published, and gives the day by which it surely was. */
	public static @Nullable LocalDate published(String at, DateSeed published, Faults faults) {
		FactDate date = date(at, published, faults);
		if (date != null && date.latest() == null) {
			faults.add(at, "an article needs a day by which it was surely published");
		}
		return (date != null) ? date.latest() : null;
	}

	/** Checks a report with its figures. */
	public void report(String at, ReportSeed report) {
		FactDate when = date(at + "/when", report.when(), this.faults);
		if (report.status() == Status.OCCURRED || report.status() == Status.ONGOING) {
			begunBy(at + "/when", when);
		}
		if (report.status() == Status.OCCURRED && when != null && when.latest() == null) {
			this.faults.add(at + "/when", "what has occurred has no open end");
		}
		citation(at + "/citation", report.citation());
		SeedFile.each(at + "/figures", report.figures(), this::figure);
	}

	/** Checks a figure of an event. */
	public void figure(String at, FigureSeed figure) {
		quantity(at, figure.stated(), figure.qualifier());
		citation(at + "/citation", figure.citation());
	}

	/** Checks a troop count by itself. */
	public void troopCount(String at, TroopCountSeed count) {
		FactDate when = date(at + "/when", count.when(), this.faults);
		if (count.measure() != TroopMeasure.PLANNED) {
			begunBy(at + "/when", when);
		}
		begunBy(at + "/reported", date(at + "/reported", count.reported(), this.faults));
		quantity(at, count.stated(), count.qualifier());
		if (count.qualifier() == Qualifier.THOUSANDS) {
			this.faults.add(at + "/qualifier",
					"«thousands» is for figures of events; troops are counted in «hundreds» at most");
		}
		if ((count.component() == null) != (count.partOf() == null)) {
			this.faults.add(at, "«component» and «partOf» go together: which part, and of which count");
		}
		citation(at + "/citation", count.citation());
	}

	/** Checks a relation by itself. */
	public void relation(String at, RelationSeed relation) {
		if (relation.when() != null) {
			date(at + "/when", relation.when(), this.faults);
		}
		if (relation.actor().equals(relation.other())) {
			this.faults.add(at, "the actor is related to itself");
		}
		citation(at + "/citation", relation.citation());
	}

	private void begunBy(String pointer, @Nullable FactDate date) {
		if (date != null && date.earliest() != null && this.published != null
				&& date.earliest().isAfter(this.published)) {
			this.faults.add(pointer,
					"%s is after %s, by when the article was published".formatted(date.earliest(), this.published));
		}
	}

	private void citation(String pointer, Citation citation) {
		boolean inside = this.paragraphs.stream()
			.anyMatch((paragraph) -> paragraph.paragraph() == citation.paragraph()
					&& paragraph.start() <= citation.start() && citation.start() < citation.end()
					&& citation.end() <= paragraph.end());
		if (!inside) {
			this.faults.add(pointer,
					"the citation lies in no paragraph %d of this article".formatted(citation.paragraph()));
		}
	}

	private void quantity(String pointer, @Nullable Long stated, Qualifier qualifier) {
		try {
			Quantity.of(stated, qualifier, BigDecimal.ZERO);
		}
		catch (IllegalArgumentException ex) {
			this.faults.add(pointer + "/qualifier", String.valueOf(ex.getMessage()));
		}
	}

	private static @Nullable FactDate date(String pointer, DateSeed date, Faults faults) {
		try {
			return date.date();
		}
		catch (EdtfException ex) {
			faults.add(pointer, String.valueOf(ex.getMessage()));
			return null;
		}
	}

}
