package org.saheltimeline.writing.intake;

import java.util.List;
import java.util.function.BiConsumer;

import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.writing.dossier.Faults;

/**
 * A citation that names its article.
 *
 * @param article the article
 * @param paragraph the number of the paragraph
 * @param start where it begins, in code points
 * @param end where it ends, exclusive
 */
record CitationLine(Reference article, int paragraph, int start, int end) {

	/**
	 * Checks the citations of a participant or a place, and hands each over with the JSON
	 * Pointer to it.
	 */
	static void each(List<CitationLine> citations, Faults faults, BiConsumer<String, CitationLine> cited) {
		if (citations.isEmpty()) {
			faults.add("/citations",
					"there are no citations; each participant and place of an event is named by an article");
		}
		Faults.each("/citations", citations, (at, citation) -> {
			if (citation.start < 0 || citation.start >= citation.end) {
				faults.add(at, "a citation ends after it starts");
			}
			cited.accept(at, citation);
		});
	}

	Citation citation() {
		return new Citation(this.paragraph, this.start, this.end);
	}

}
