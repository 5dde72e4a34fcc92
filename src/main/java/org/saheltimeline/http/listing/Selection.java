package org.saheltimeline.http.listing;

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
 * @param stretches the same rows as stretches of the list
 */
public record Selection<E>(Record filter, Condition<E> condition, @Nullable FullText<E> fullText,
		@Nullable List<String> sort, Stretches<E> stretches) {

	public Selection {
		if (fullText != null) {
			Condition<E> matches = fullText.matches();
			Stretches<E> all = stretches;
			condition = Condition.all(List.of(condition, matches));
			stretches = (order) -> all.of(order)
				.stream()
				.map((stretch) -> Condition.all(List.of(stretch, matches)))
				.toList();
		}
	}

	/** A selection that is read in one go. */
	public Selection(Record filter, Condition<E> condition, @Nullable FullText<E> fullText,
			@Nullable List<String> sort) {
		this(filter, condition, fullText, sort, (order) -> List.of(condition));
	}

	/** Whether it depends on how much matches in which order it comes. */
	boolean leavesOrderOpen() {
		return this.fullText != null && this.sort == null;
	}

	/**
	 * What makes each stretch of a list. They are read one after the other: where one
	 * condition would have an index pass over much, each has bounds of its own.
	 *
	 * @param <E> the entity that is listed
	 */
	@FunctionalInterface
	public interface Stretches<E> {

		/**
		 * The conditions, each asking all that is asked of a row, in the order of the
		 * list.
		 * @param order as the parameter {@code sort} has it
		 */
		List<Condition<E>> of(String order);

	}

}
