package org.saheltimeline.seed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.article.Citation;
import org.saheltimeline.event.Status;
import org.saheltimeline.quantity.Qualifier;
import org.saheltimeline.quantity.Quantity;
import org.saheltimeline.seed.ArticleSeed.DateSeed;
import org.saheltimeline.seed.ArticleSeed.ParagraphSeed;
import org.saheltimeline.seed.ArticleSeed.ReportSeed;
import org.saheltimeline.seed.ArticleSeed.TroopCountSeed;
import org.saheltimeline.time.EdtfException;
import org.saheltimeline.time.FactDate;
import org.saheltimeline.troops.TroopMeasure;

/**
 * What has to hold within one dossier: citations lie in their paragraph, no paragraph is
 * forgotten, numbers fit their qualifier, nothing has happened before it was published.
 */
class ArticleRules {

	private final SeedFile<ArticleSeed> file;

	private final ArticleSeed article;

	private final Faults faults;

	private final Set<Integer> cited = new HashSet<>();

	ArticleRules(SeedFile<ArticleSeed> file, Faults faults) {
		this.file = file;
		this.article = file.content();
		this.faults = faults;
	}

	void check() {
		LocalDate published = checkPublished();
		Set<String> reported = new HashSet<>();
		SeedFile.each("/reports", this.article.reports(), (at, report) -> {
			if (!reported.add(report.event())) {
				fault(at + "/event", "the article reports «%s» twice".formatted(report.event()));
			}
			checkReport(at, report, published);
		});
		SeedFile.each("/troopCounts", this.article.troopCounts(), (at, count) -> checkTroopCount(at, count, published));
		SeedFile.each("/relations", this.article.relations(), (at, relation) -> {
			if (relation.when() != null) {
				date(at + "/when", relation.when());
			}
			checkCitation(at + "/citation", relation.citation());
		});
		checkParagraphs();
	}

	private @Nullable LocalDate checkPublished() {
		FactDate published = date("/published", this.article.published());
		if (published != null && published.latest() == null) {
			fault("/published", "an article needs a day by which it was surely published");
		}
		return (published != null) ? published.latest() : null;
	}

	private void checkReport(String at, ReportSeed report, @Nullable LocalDate published) {
		FactDate when = date(at + "/when", report.when());
		if (report.status() == Status.OCCURRED || report.status() == Status.ONGOING) {
			checkBegunBy(at + "/when", when, published);
		}
		if (report.status() == Status.OCCURRED && when != null && when.latest() == null) {
			fault(at + "/when", "what has occurred has no open end");
		}
		checkCitation(at + "/citation", report.citation());
		SeedFile.each(at + "/figures", report.figures(), (part, figure) -> {
			checkQuantity(part, figure.stated(), figure.qualifier());
			checkCitation(part + "/citation", figure.citation());
		});
	}

	private void checkTroopCount(String at, TroopCountSeed count, @Nullable LocalDate published) {
		FactDate when = date(at + "/when", count.when());
		if (count.measure() != TroopMeasure.PLANNED) {
			checkBegunBy(at + "/when", when, published);
		}
		checkBegunBy(at + "/reported", date(at + "/reported", count.reported()), published);
		checkQuantity(at, count.stated(), count.qualifier());
		if (count.qualifier() == Qualifier.THOUSANDS) {
			fault(at + "/qualifier", "«thousands» is for figures of events; troops are counted in «hundreds» at most");
		}
		checkCitation(at + "/citation", count.citation());
	}

	private void checkBegunBy(String pointer, @Nullable FactDate date, @Nullable LocalDate published) {
		if (date != null && date.earliest() != null && published != null && date.earliest().isAfter(published)) {
			fault(pointer, "%s is after %s, by when the article was published".formatted(date.earliest(), published));
		}
	}

	private void checkParagraphs() {
		int end = 0;
		int number = 0;
		for (int i = 0; i < this.article.paragraphs().size(); i++) {
			ParagraphSeed paragraph = this.article.paragraphs().get(i);
			String at = "/paragraphs/" + i;
			if (paragraph.paragraph() <= number || paragraph.start() < end || paragraph.end() <= paragraph.start()) {
				fault(at, "paragraph %d does not follow the one before".formatted(paragraph.paragraph()));
			}
			checkCoverage(at, paragraph);
			number = paragraph.paragraph();
			end = paragraph.end();
		}
	}

	private void checkCoverage(String pointer, ParagraphSeed paragraph) {
		boolean used = this.cited.contains(paragraph.paragraph());
		if (used && paragraph.leftOut() != null) {
			fault(pointer, "paragraph %d is left out, but facts rest on it".formatted(paragraph.paragraph()));
		}
		if (!used && paragraph.leftOut() == null) {
			fault(pointer, "paragraph %d is forgotten: no fact rests on it and «leftOut» gives no reason"
				.formatted(paragraph.paragraph()));
		}
	}

	private void checkCitation(String pointer, Citation citation) {
		this.cited.add(citation.paragraph());
		boolean inside = this.article.paragraphs()
			.stream()
			.anyMatch((paragraph) -> paragraph.paragraph() == citation.paragraph()
					&& paragraph.start() <= citation.start() && citation.start() < citation.end()
					&& citation.end() <= paragraph.end());
		if (!inside) {
			fault(pointer, "the citation lies in no paragraph %d of this article".formatted(citation.paragraph()));
		}
	}

	private void checkQuantity(String pointer, @Nullable Long stated, Qualifier qualifier) {
		try {
			Quantity.of(stated, qualifier, BigDecimal.ZERO);
		}
		catch (IllegalArgumentException ex) {
			fault(pointer + "/qualifier", String.valueOf(ex.getMessage()));
		}
	}

	private @Nullable FactDate date(String pointer, DateSeed date) {
		try {
			return date.date();
		}
		catch (EdtfException ex) {
			fault(pointer, String.valueOf(ex.getMessage()));
			return null;
		}
	}

	private void fault(String pointer, String fault) {
		this.faults.add(this.file, pointer, fault);
	}

}
