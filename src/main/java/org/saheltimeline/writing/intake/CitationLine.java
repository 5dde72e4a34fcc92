package org.saheltimeline.writing.intake;

import org.saheltimeline.timeline.article.Citation;

/**
 * A citation that names its article.
 *
 * @param article the article
 * @param paragraph the number of the paragraph
 * @param start where it begins, in code points
 * @param end where it ends, exclusive
 */
record CitationLine(Reference article, int paragraph, int start, int end) {

	Citation citation() {
		return new Citation(this.paragraph, this.start, this.end);
	}

}
