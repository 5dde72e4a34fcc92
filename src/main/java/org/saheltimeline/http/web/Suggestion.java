package org.saheltimeline.http.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** “Did you mean”: the right name nearest to a misspelt one. */
public final class Suggestion {

	private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

	/**
	 * Takes swapped, missing and doubled letters for a slip, another word for another
	 * word.
	 */
	private static final double NEAR = 0.85;

	private Suggestion() {
	}

	/** The candidate nearest to the value, or null where none is near. */
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
