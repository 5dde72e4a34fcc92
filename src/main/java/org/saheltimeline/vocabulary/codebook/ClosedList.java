package org.saheltimeline.vocabulary.codebook;

import java.util.Arrays;
import java.util.List;

/**
 * A closed list and the columns that use it. Every feature contributes its own as beans.
 *
 * @param name the name of the list, such as {@code event-kind}
 * @param terms the values
 * @param columns the columns that use the values, each as {@code table.column}; empty if
 * the values are computed rather than stored
 */
public record ClosedList(String name, List<Term> terms, List<String> columns) {

	/** Creates a closed list from the constants of an enum. */
	public static ClosedList of(String name, Class<? extends Term> terms, String... columns) {
		return new ClosedList(name, List.of(terms.getEnumConstants()), Arrays.asList(columns));
	}

}
