package org.saheltimeline.writing.original;

import org.jspecify.annotations.Nullable;
import org.saheltimeline.timeline.article.Citation;
import org.saheltimeline.vocabulary.quantity.Qualifier;
import org.saheltimeline.writing.dossier.Dossier;
import org.saheltimeline.writing.dossier.Faults;

/**
 * Checks the passages that a text is cited for. The faults say where they are, and quote
 * nothing.
 *
 * @param text the text that is cited
 * @param faults collects what is wrong
 */
record CitedPassages(OriginalText text, Faults faults) {

	/**
	 * In code points: more than a paragraph of a news article has. Bounds the search for
	 * numbers, of which a submission can state thousands.
	 */
	private static final int LONGEST_WITH_NUMBER = 2_000;

	/** Checks the paragraphs of an article and everything it is cited for. */
	void check(Dossier article) {
		if (!article.sha256().equals(this.text.sha256())) {
			this.faults.add("/sha256", "the original has the SHA-256 " + this.text.sha256());
		}
		Faults.each("/paragraphs", article.paragraphs(), this::checkParagraph);
		Faults.each("/reports", article.reports(), this::checkReport);
		Faults.each("/troopCounts", article.troopCounts(),
				(at, count) -> checkNumber(at, count.stated(), count.qualifier(), count.citation()));
		Faults.each("/relations", article.relations(), (at, relation) -> check(at, relation.citation()));
	}

	private void checkParagraph(String at, Dossier.Paragraph paragraph) {
		OriginalText.Line line = this.text.paragraph(paragraph.paragraph());
		if (line == null) {
			this.faults.add(at, "the original has no paragraph %d, only 1 to %d".formatted(paragraph.paragraph(),
					this.text.paragraphs()));
		}
		else if (line.start() != paragraph.start() || line.end() != paragraph.end()) {
			this.faults.add(at, "paragraph %d of the original is from %d to %d".formatted(paragraph.paragraph(),
					line.start(), line.end()));
		}
	}

	private void checkReport(String at, Dossier.Report report) {
		check(at, report.citation());
		Faults.each(at + "/who", report.who(), this::checkMention);
		Faults.each(at + "/where", report.where(), this::checkMention);
		Faults.each(at + "/figures", report.figures(),
				(part, figure) -> checkNumber(part, figure.stated(), figure.qualifier(), figure.citation()));
	}

	private void checkMention(String at, Dossier.Mention mention) {
		Citation citation = mention.citation();
		if (citation != null) {
			check(at, citation);
		}
	}

	private void checkNumber(String at, @Nullable Long stated, Qualifier qualifier, Citation citation) {
		if (!check(at, citation)) {
			return;
		}
		if (citation.end() - citation.start() > LONGEST_WITH_NUMBER) {
			this.faults.add(at + "/citation",
					"a passage with a number has at most %,d characters".formatted(LONGEST_WITH_NUMBER));
			return;
		}
		String passage = this.text.passage(citation);
		if (!NumberWords.hasNumber(passage, stated)) {
			this.faults.add(at + "/stated", "the passage does not contain the number %,d".formatted(stated));
		}
		if (!NumberWords.hasQualifier(passage, qualifier)) {
			this.faults.add(at + "/qualifier", "the passage contains no words for \"%s\"".formatted(qualifier.value()));
		}
	}

	/**
	 * Checks a citation.
	 * @param at the JSON Pointer to what has the citation
	 * @return whether the passage lies within its paragraph
	 */
	boolean check(String at, Citation citation) {
		if (!this.text.has(citation)) {
			this.faults.add(at + "/citation",
					"the passage is not in paragraph %d of the original".formatted(citation.paragraph()));
			return false;
		}
		if (this.text.hasBlankEnd(citation)) {
			this.faults.add(at + "/citation", "the passage begins or ends with a blank");
		}
		return true;
	}

}
