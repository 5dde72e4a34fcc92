package org.saheltimeline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The least that the database has to do for a question: one statement that returns the
 * same rows with all their parts. It is a pgbench script that draws its own variables.
 *
 * @param script the script
 */
record Statement(String script) {

	private static final Path QUERIES = Path.of("src/test/benchmark/queries");

	/**
	 * Reads a file in {@code src/test/benchmark/queries}.
	 * @param name the name of the file, without its extension
	 * @param facts the values of the placeholders in braces
	 */
	static Statement read(String name, Map<String, ?> facts) throws IOException {
		String script = text(name).replace("{members}", text("members"));
		for (Map.Entry<String, ?> fact : facts.entrySet()) {
			script = script.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
		}
		return new Statement(script);
	}

	private static String text(String name) throws IOException {
		return Files.readString(QUERIES.resolve(name + ".sql")).stripTrailing();
	}

	/** Returns the statement with the given values of its variables. */
	String sql(Map<String, Integer> variables) {
		String sql = this.script.replaceAll("(?m)^\\\\set .*\\n", "");
		for (Map.Entry<String, Integer> variable : variables.entrySet()) {
			sql = sql.replaceAll("(?<!:):" + variable.getKey() + "\\b", variable.getValue().toString());
		}
		return sql;
	}

}
