package org.saheltimeline.benchmark;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question to the program, with what it is measured against.
 *
 * @param name its name in the table
 * @param paths the addresses below {@code /api/v1}, requested in turn
 * @param statement the statement by which the database gives the same rows; null if there
 * is none
 * @param conditional whether the requests are conditional, by a client with a current
 * copy
 */
record Question(String name, List<String> paths, @Nullable Statement statement, boolean conditional) {

	Question(String name, List<String> paths, @Nullable Statement statement) {
		this(name, paths, statement, false);
	}

}
