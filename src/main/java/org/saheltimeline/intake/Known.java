package org.saheltimeline.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What lines name and the database has, read many at a time.
 *
 * @param <V> what has to be known of each
 */
class Known<V> {

	/** A few dozen megabytes at most, whatever the database holds. */
	private static final int KEPT_AT_MOST = 100_000;

	private final Map<String, V> kept = new HashMap<>();

	private final Function<String[], Map<String, V>> reading;

	/**
	 * Knows nothing yet.
	 * @param reading reads those of these slugs that there are
	 */
	Known(Function<String[], Map<String, V>> reading) {
		this.reading = reading;
	}

	/** Reads what is not yet known of these, so that it can be got. */
	void read(Collection<String> slugs) {
		Set<String> unknown = new HashSet<>(slugs);
		if (this.kept.size() + unknown.size() > KEPT_AT_MOST) {
			this.kept.clear();
		}
		unknown.removeAll(this.kept.keySet());
		if (!unknown.isEmpty()) {
			this.kept.putAll(this.reading.apply(unknown.toArray(String[]::new)));
		}
	}

	/** What is known of this one; null where there is no such. */
	@Nullable V get(String slug) {
		return this.kept.get(slug);
	}

}
