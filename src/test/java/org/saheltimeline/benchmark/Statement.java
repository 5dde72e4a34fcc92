package org.saheltimeline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the database has to do for a question at the least: one statement that gives the
 * same rows with all their parts. It is a script of pgbench, which draws its variables.
 *
 * @param script the script
 */
record Statement(String script) {

	private static final Path QUERIES = Path.of("src/test/benchmark/queries");

	/**
	 * Reads a file of {@code src/test/benchmark/queries}.
	 * @param name the name of the file
	 * @param facts what stands in place of each name in braces
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

	/** The statement with one number for its variable. */
	String sql(Map<String, Integer> variables) {
		String sql = this.script.replaceAll("(?m)^\\\\set .*\\n", "");
		for (Map.Entry<String, Integer> variable : variables.entrySet()) {
			sql = sql.replaceAll("(?<!:):" + variable.getKey() + "\\b", variable.getValue().toString());
		}
		return sql;
	}

}
