package org.saheltimeline.codebook;

import java.util.List;

/**
 * A closed list and the column that uses it; every feature contributes its own as beans.
 *
 * @param name the list's name, such as {@code event-kind}
 * @param terms its values
 * @param table the table whose rows use them
 * @param column the column that holds them
 */
public record ClosedList(String name, List<Term> terms, String table, String column) {

	/** The list that an enum is. */
	public static ClosedList of(String name, Class<? extends Term> terms, String table, String column) {
		return new ClosedList(name, List.of(terms.getEnumConstants()), table, column);
	}

}
