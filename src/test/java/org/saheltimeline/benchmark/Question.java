package org.saheltimeline.benchmark;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A question to the program, with what it is held against.
 *
 * @param name its name in the table
 * @param paths the addresses below {@code /api/v1}, asked for in turn
 * @param statement the database's own work for the same rows; null where there is none
 * @param conditional whether the reader has the answer already and asks whether it still
 * holds
 */
record Question(String name, List<String> paths, @Nullable Statement statement, boolean conditional) {

	Question(String name, List<String> paths, @Nullable Statement statement) {
		this(name, paths, statement, false);
	}

}
