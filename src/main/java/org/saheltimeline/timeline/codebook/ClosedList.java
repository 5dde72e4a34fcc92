package org.saheltimeline.timeline.codebook;

import java.util.Arrays;
import java.util.List;

/**
 * A closed list and the columns that use it; every feature contributes its own as beans.
 *
 * @param name the list's name, such as {@code event-kind}
 * @param terms its values
 * @param columns the columns that use them, each as {@code table.column}; none where
 * values are computed
 */
public record ClosedList(String name, List<Term> terms, List<String> columns) {

	/** The list that an enum is. */
	public static ClosedList of(String name, Class<? extends Term> terms, String... columns) {
		return new ClosedList(name, List.of(terms.getEnumConstants()), Arrays.asList(columns));
	}

}
