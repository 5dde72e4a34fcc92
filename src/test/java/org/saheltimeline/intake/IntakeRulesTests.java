package org.saheltimeline.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every rule for a line, as a table in which one thing is broken: it is named by file,
 * line and reason, and nothing of the file is taken in.
 */
class IntakeRulesTests {

	/** For each file, a database with those before it. */
	private static final Map<String, IntakeDatabase> DATABASES = new ConcurrentHashMap<>();

	private final SmallLines small;

	IntakeRulesTests(@TempDir Path folder) {
		this.small = SmallLines.in(folder);
	}

	@ParameterizedTest(name = "{0}, line {1}: {4}")
	@CsvFileSource(resources = "broken-lines.csv", numLinesToSkip = 1, delimiter = '|', quoteCharacter = '`')
	void refusesWhatBreaksARule(String list, int line, String text, String replacement, String message) {
		String file = list + ".ndjson";
		IntakeDatabase database = DATABASES.computeIfAbsent(file, this::withThoseBefore);
		this.small.change(file, line, text, replacement);
		assertThat(database.refuse(this.small.file(file)))
			.containsExactly("%s, line %d: %s".formatted(file, line, message));
	}

	private IntakeDatabase withThoseBefore(String file) {
		IntakeDatabase database = new IntakeDatabase();
		SmallLines.FILES.subList(0, SmallLines.FILES.indexOf(file))
			.forEach((before) -> database.take(this.small.file(before)));
		return database;
	}

}
