package org.saheltimeline.intake;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.saheltimeline.seed.ArticleSeed.ParagraphSeed;

/** A line of {@code articles.ndjson}: an article as the API gives it. */
@JsonIgnoreProperties("paragraphs")
record ArticleLine(String id, String seed, String title, @Nullable String agency, @Nullable String publisher,
		DateLine published, String publishedBecause, String sha256, List<CoverageLine> coverage) {

	/**
	 * A paragraph. What was taken from it comes with the facts themselves; here it only
	 * tells that the paragraph is not forgotten.
	 */
	record CoverageLine(int paragraph, int start, int end, List<TakenLine> taken, @Nullable String leftOut) {

		CoverageLine {
			taken = Objects.requireNonNullElse(taken, List.of());
		}

		ParagraphSeed seed() {
			return new ParagraphSeed(this.paragraph, this.start, this.end, this.leftOut);
		}

	}

	/** A fact that rests on a paragraph. */
	record TakenLine(String kind, String id, int start, int end) {

	}

}
