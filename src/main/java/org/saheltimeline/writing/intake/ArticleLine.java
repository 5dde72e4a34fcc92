package org.saheltimeline.writing.intake;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;
import org.saheltimeline.writing.revision.Statements;

/** A line of {@code articles.ndjson}. What the article says is in the other lists. */
@JsonIgnoreProperties("paragraphs")
record ArticleLine(String id, String seed, String title, @Nullable String agency, @Nullable String publisher,
		DateLine published, String publishedBecause, String sha256, List<CoverageLine> coverage) implements Line {

	@Override
	public void state(long number, Statements statements, Faults faults) {
		List<Dossier.Paragraph> paragraphs = this.coverage.stream().map(CoverageLine::stated).toList();
		statements.add(number, "/coverage",
				new Dossier(this.id, this.seed, this.sha256, this.title, this.agency, this.publisher,
						this.published.stated(), this.publishedBecause, null, paragraphs, List.of(), List.of(),
						List.of()),
				faults);
	}

	/** A paragraph. {@code taken} is ignored, since it follows from the facts. */
	@JsonIgnoreProperties("taken")
	record CoverageLine(int paragraph, int start, int end, @Nullable String leftOut) {

		Dossier.Paragraph stated() {
			return new Dossier.Paragraph(this.paragraph, this.start, this.end, this.leftOut);
		}

	}

}
