package org.saheltimeline.listing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list, in which order.
 *
 * @param <E> the entity that is listed
 * @param filter the query parameters that chose them; a cursor belongs to these
 * @param condition what is asked of a row
 * @param fullText what {@code q} asks for; null where it is not given
 * @param sort the {@code sort} parameter; null where it is not given
 */
public record Selection<E>(Record filter, Condition<E> condition, @Nullable FullText<E> fullText,
		@Nullable List<String> sort) {

	public Selection {
		if (fullText != null) {
			condition = Condition.all(List.of(condition, fullText.matches()));
		}
	}

	/** Whether it depends on how much matches in which order it comes. */
	boolean leavesOrderOpen() {
		return this.fullText != null && this.sort == null;
	}

}
