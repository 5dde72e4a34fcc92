package org.saheltimeline;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the answers shown in the README and in src/docs are those of the program.
 */
@TimelineTest
class ReadmeTests {

	private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);

	private static final Pattern CURL = Pattern.compile(
			"\\$ curl -s (-o /dev/null -w '%\\{http_code\\}\\\\n' --etag-(?:save|compare) etag.txt )?'http://localhost:8080(\\S+)'( \\| jq)?(?: -r '(.+)')?");

	private static final Pattern JOINED = Pattern.compile("(?:\\.(\\w+)\\[\\] \\| )?\\[(.+)\\] \\| join\\(\"(.+)\"\\)");

	private static final JsonMapper JSON = JsonMapper.builder()
		.defaultPrettyPrinter(new DefaultPrettyPrinter(Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Separators.Spacing.AFTER)
			.withObjectEmptySeparator("")
			.withArrayEmptySeparator("")).withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE))
		.build();

	@Autowired
	private Api api;

	private static String etag = "\"none\"";

	@ParameterizedTest
	@MethodSource("examples")
	void theAnswerIsTheOneShown(Example example) {
		if (example.statusOnly()) {
			HttpResponse<String> response = this.api.send("GET", example.path(), "If-None-Match", etag);
			etag = response.headers().firstValue("ETag").orElseThrow();
			assertThat(List.of(String.valueOf(response.statusCode()))).isEqualTo(example.shown());
			return;
		}
		HttpResponse<String> response = this.api.send("GET", example.path());
		assertThat(response.statusCode()).isEqualTo(200);
		assertShown(answer(example, response.body()), example.shown());
	}

	private static List<String> answer(Example example, String body) {
		if (!example.jq()) {
			return body.lines().toList();
		}
		JsonNode json = JSON.readTree(body);
		return (example.filter() == null)
				? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json).lines().toList()
				: filter(json, example.filter());
	}

	@Test
	void everyCommandWithAnAnswerIsRun() throws IOException {
		long commands = 0;
		for (Path document : documents()) {
			commands += Files.readString(document).lines().filter((line) -> line.startsWith("$ ")).count();
		}
		assertThat(examples()).hasSize((int) commands).hasSizeGreaterThan(4);
	}

	static List<Example> examples() throws IOException {
		List<Example> examples = new ArrayList<>();
		for (Path document : documents()) {
			Matcher blocks = CONSOLE.matcher(Files.readString(document));
			while (blocks.find()) {
				Stream.of(blocks.group(1).split("(?m)(?=^\\$ )")).map(Example::parse).forEach(examples::add);
			}
		}
		return examples;
	}

	private static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
			return Stream
				.concat(Stream.of(Path.of("README.md")),
						files.filter((file) -> file.toString().endsWith(".md")).sorted())
				.toList();
		}
	}

	/**
	 * Applies the small part of jq that the documents use: fields of the answer or of
	 * each item, joined.
	 */
	private static List<String> filter(JsonNode body, String filter) {
		Matcher joined = JOINED.matcher(filter);
		assertThat(joined.matches()).as(filter).isTrue();
		Stream<JsonNode> rows = (joined.group(1) != null) ? body.get(joined.group(1)).valueStream() : Stream.of(body);
		return rows.map((row) -> String.join(joined.group(3),
				Stream.of(joined.group(2).split(", "))
					.map((field) -> row.at(field.replaceAll("[.\\[]", "/").replace("]", "")).asString())
					.toList()))
			.toList();
	}

	/**
	 * Asserts that every line shown is in the answer, in order; only “…” may skip lines.
	 */
	private static void assertShown(List<String> answer, List<String> shown) {
		int next = 0;
		boolean gap = false;
		for (String line : shown) {
			if (line.equals("…")) {
				gap = true;
				continue;
			}
			int skipped = (gap) ? answer.subList(next, answer.size()).indexOf(line) : 0;
			assertThat(skipped).as(line).isNotNegative();
			int found = next + skipped;
			assertThat(answer.get(found)).isEqualTo(line);
			next = found + 1;
			gap = false;
		}
		assertThat(gap || next == answer.size()).as("the end of the answer").isTrue();
	}

	/**
	 * A command in a document.
	 *
	 * @param statusOnly whether only the status of the answer is shown
	 * @param path the requested path
	 * @param jq whether the answer is piped to jq
	 * @param filter the jq filter; null for the whole answer
	 * @param shown the answer as the document shows it
	 */
	record Example(boolean statusOnly, String path, boolean jq, @Nullable String filter, List<String> shown) {

		static Example parse(String text) {
			List<String> lines = text.lines().toList();
			Matcher command = CURL.matcher(lines.getFirst());
			assertThat(command.matches()).as(lines.getFirst()).isTrue();
			return new Example(command.group(1) != null, command.group(2), command.group(3) != null, command.group(4),
					lines.subList(1, lines.size()));
		}

	}

}
