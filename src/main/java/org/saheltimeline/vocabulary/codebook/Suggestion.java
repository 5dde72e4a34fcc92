package org.saheltimeline.vocabulary.codebook;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** Finds the valid name most similar to a misspelt one, for “Did you mean”. */
public final class Suggestion {

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	/** Accepts swapped, missing and doubled letters, but not a different word. */
	private static final double NEAR = 0.85;

	private Suggestion() {
	}

	/** Returns the candidate most similar to the value, or null if none is similar. */
	public static @Nullable String nearest(String value, Collection<String> candidates) {
		return candidates.stream()
			.filter((candidate) -> similarity(value, candidate) >= NEAR)
			.max(Comparator.comparingDouble((candidate) -> similarity(value, candidate)))
			.orElse(null);
	}

	private static double similarity(String value, String candidate) {
		return SIMILARITY.apply(value.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
	}

}
