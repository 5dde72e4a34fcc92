package org.saheltimeline.seed;

import java.util.List;

import org.saheltimeline.seed.ArticleSeed.ParagraphSeed;

/** What has to hold of the paragraphs of an article: none is forgotten. */
public final class CoverageRules {

	private CoverageRules() {
	}

	/** Checks that each paragraph comes after the one before. */
	public static void follow(String at, List<ParagraphSeed> paragraphs, Faults faults) {
		int end = 0;
		int number = 0;
		for (int i = 0; i < paragraphs.size(); i++) {
			ParagraphSeed paragraph = paragraphs.get(i);
			if (paragraph.paragraph() <= number || paragraph.start() < end || paragraph.end() <= paragraph.start()) {
				faults.add(at + "/" + i,
						"paragraph %d does not follow the one before".formatted(paragraph.paragraph()));
			}
			number = paragraph.paragraph();
			end = paragraph.end();
		}
	}

	/** Checks that a paragraph is used or left out, and not both. */
	public static void covered(String at, ParagraphSeed paragraph, boolean used, Faults faults) {
		if (used && paragraph.leftOut() != null) {
			faults.add(at, "paragraph %d is left out, but facts rest on it".formatted(paragraph.paragraph()));
		}
		if (!used && paragraph.leftOut() == null) {
			faults.add(at, "paragraph %d is forgotten: no fact rests on it and «leftOut» gives no reason"
				.formatted(paragraph.paragraph()));
		}
	}

}
