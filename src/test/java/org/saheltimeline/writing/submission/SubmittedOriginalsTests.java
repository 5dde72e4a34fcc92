package org.saheltimeline.writing.submission;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.OwnDatabase;
import org.saheltimeline.RunningProgram;
import org.saheltimeline.writing.original.OriginalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saheltimeline.writing.submission.WritableProgram.YAML;
import static org.saheltimeline.writing.submission.WritableProgram.json;

/**
 * Tests submissions that carry the article from which they were taken: they are checked
 * against it, and it is not kept.
 */
class SubmittedOriginalsTests {

	/** Words that are in the article alone. */
	private static final List<String> OF_THE_ARTICLE = List.of("metres", "photograph", "bridges are lost",
			"of them drivers");

	private static WritableProgram program;

	private static RunningProgram process;

	@BeforeAll
	static void start(@TempDir Path folder) throws Exception {
		OwnDatabase database = OwnDatabase.withoutSeeds();
		process = WritableProgram.startProcess(folder, database, "--timeline.seeds.location=none",
				"--spring.datasource.hikari.maximum-pool-size=5");
		program = new WritableProgram(database, process);
	}

	@AfterAll
	static void stop() {
		program.close();
	}

	@Test
	void whatHoldsIsWrittenAndTheOriginalIsNotKept() throws Exception {
		HttpResponse<String> rehearsed = program.post(YAML, "dryRun=true", submission());
		assertThat(rehearsed.statusCode()).as(rehearsed.body()).isEqualTo(200);
		HttpResponse<String> written = program.post(YAML, "because=a%20test", submission());
		assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
		assertThat(rehearsed.body() + written.body()).doesNotContain(OF_THE_ARTICLE);
		assertIsNotKept();
	}

	@ParameterizedTest(name = "{2}: {4}")
	@CsvFileSource(resources = "not-as-in-the-original.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
	void whatDoesNotHoldIsRefused(String text, String replacement, String pointer, int column, String detail)
			throws Exception {
		assertThat(submission()).contains(text);
		String body = submission().replace(text, replacement);
		HttpResponse<String> answer = program.post(YAML, "dryRun=true&because=a%20test", body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		assertThat(answer.body()).doesNotContain(OF_THE_ARTICLE);
		JsonNode error = json(answer).get("errors")
			.valueStream()
			.filter((one) -> one.get("detail").asString().equals(detail))
			.findFirst()
			.orElseThrow(() -> new AssertionError(answer.body()));
		assertThat(error.get("pointer").asString()).isEqualTo(pointer);
		assertThat(error.get("line").asLong()).isEqualTo(body.substring(0, body.indexOf(replacement)).lines().count());
		assertThat(error.get("column").asInt()).isEqualTo(column);
		assertThat(process.output()).doesNotContain(OF_THE_ARTICLE);
	}

	@Test
	void theReasonIsNotCopiedEither() throws Exception {
		HttpResponse<String> answer = program.post(YAML, "dryRun=true&because=ago+the+Ash+rose+to+4", submission());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
		assertThat(json(answer).at("/errors/0/parameter").asString()).isEqualTo("because");
	}

	@Test
	void aLongNameThatIsStoredMayBeInTheArticle() throws Exception {
		String name = "Council for the Care of the Old Bridges";
		String original = "The %s met.".formatted(name);
		String dossier = dossier("council", original,
				"{paragraph: 1, start: 0, end: 48, leftOut: The %s.}".formatted(name));
		assertThat(program.post(YAML, "dryRun=true", dossier).statusCode()).isEqualTo(422);
		assertThat(program.post(YAML, "dryRun=false", """
				actors:
				- {id: council, name: Council, kind: organisation, aliases: [%s], description: Made up.}
				""".formatted(name)).statusCode()).isEqualTo(201);
		HttpResponse<String> answer = program.post(YAML, "dryRun=true", dossier);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
	}

	@Test
	void twoArticlesOfOneFileNeedNotBeSubmittedTogether() throws Exception {
		String original = "One\nTwo";
		String first = dossier("first-of-two", original, "{paragraph: 1, start: 0, end: 3, leftOut: Made up.}");
		String second = dossier("second-of-two", original, "{paragraph: 2, start: 4, end: 7, leftOut: Made up.}");
		HttpResponse<String> alone = program.post(YAML, "dryRun=true", first);
		assertThat(alone.statusCode()).isEqualTo(422);
		assertThat(json(alone).at("/errors/0/detail").asString())
			.isEqualTo("1 of the 2 paragraphs of the original belong to no article; the first is 2");
		String withoutOriginal = second.substring(0, second.indexOf("originals:"));
		assertThat(program.post(YAML, "dryRun=false", withoutOriginal).statusCode()).isEqualTo(201);
		HttpResponse<String> answer = program.post(YAML, "dryRun=true", first);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		HttpResponse<String> same = program.post(YAML, "dryRun=true",
				first.replace("{paragraph: 1, start: 0, end: 3", "{paragraph: 2, start: 4, end: 7"));
		assertThat(same.body()).contains("paragraph 2 of the original belongs to another article");
	}

	private static void assertIsNotKept() throws IOException {
		assertThat(process.output()).doesNotContain(OF_THE_ARTICLE);
		List<String> tables = program.database()
			.jdbc()
			.sql("""
					select query_to_xml(format('select * from %I.%I', schemaname, tablename), true, true, '')::text from pg_tables
					where schemaname not in ('pg_catalog', 'information_schema')
					""")
			.query(String.class)
			.stream()
			.map(String::valueOf)
			.toList();
		assertThat(tables).hasSizeGreaterThan(10)
			.allSatisfy((table) -> assertThat(table).doesNotContain(OF_THE_ARTICLE));
		assertThat(String.join("", tables)).contains("There are fewer bridges now.");
	}

	/** Returns the small seeds with their made-up article. */
	private static String submission() throws IOException {
		return "actors:\n%s\nplaces:\n%s\nevents:\n%s\ndossiers:\n- %s\noriginals:\n  flood.txt: %s\n".formatted(
				resource("small/actors.yaml"), resource("small/places.yaml"), resource("small/events.yaml"),
				resource("small/articles/flood.yaml").lines().collect(Collectors.joining("\n  ")),
				JsonMapper.shared().writeValueAsString(resource("originals/flood.txt")));
	}

	private static String resource(String name) throws IOException {
		return new ClassPathResource("/org/saheltimeline/writing/seed/" + name)
			.getContentAsString(StandardCharsets.UTF_8);
	}

	/** Returns a dossier with one paragraph, and its original. */
	private static String dossier(String id, String original, String paragraph) {
		return """
				dossiers:
				- id: %s
				  seed: short.txt
				  sha256: %s
				  title: Made up
				  published: {edtf: "2021-05-05", basis: stated}
				  publishedBecause: Made up.
				  paragraphs: [%s]
				originals: {short.txt: %s}
				""".formatted(id, new OriginalText(original).sha256(), paragraph,
				JsonMapper.shared().writeValueAsString(original));
	}

}
