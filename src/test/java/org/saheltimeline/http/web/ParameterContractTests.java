package org.saheltimeline.http.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the service accepts exactly the parameter values that the OpenAPI document
 * allows: samples drawn from each schema, and near misses.
 */
@TimelineTest
class ParameterContractTests {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final int SAMPLES = 60;

	private static final String ODD = "0123456789+-. eE,/X?~%_a\tZé٥\u00A0";

	/** Patterns whose values are accepted only if the data have them. */
	private static final Set<String> OF_DATA = Set.of("^[a-z0-9]+(-[a-z0-9]+)*$", "^[a-z0-9]+(--?[a-z0-9]+)*$",
			"^[A-Za-z0-9_-]+$",
			"^([1-9][0-9]{0,17}|[12][0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z)$");

	/** Rejections for comparing two values, which no schema can do. */
	private static final Pattern COMPARED = Pattern.compile("is reversed|southern edge above");

	/** Other parameters without which these are rejected, whatever their value. */
	private static final Map<String, String> CONTEXT = Map.of("dateMatch", "date=2023", "bom", "format=csv");

	private final Random random = new Random(14);

	@Autowired
	private Api api;

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> theServiceAcceptsWhatTheDocumentSays() {
		Map<String, Question> questions = new LinkedHashMap<>();
		JsonMapper.shared()
			.readTree(this.api.send("GET", "/openapi.json").body())
			.get("paths")
			.forEachEntry((path, item) -> item.path("get").path("parameters").forEach((parameter) -> {
				if (parameter.get("in").asString().equals("query")) {
					Question question = Question.of(path, parameter, item.get("get").get("parameters"));
					questions.putIfAbsent(question.name() + question.schema(), question);
				}
			}));
		assertThat(questions).hasSizeGreaterThan(25);
		return questions.values()
			.stream()
			.map((question) -> DynamicTest.dynamicTest(question.path() + " " + question.name(),
					() -> compare(question)));
	}

	@Test
	void theCommonSpellingsOfOneNumberAreOne() {
		for (String limit : List.of("0200", "00", "-0", "+5", "%2B5", "5%20", "%205", "5.0", "5e0", "%D9%A5", "0x5",
				"%EF%BC%95", "1_0", "1,0")) {
			JsonNode error = this.api.problem(400, "/events?limit=" + limit).get("errors").get(0);
			assertThat(error.get("parameter").asString()).isEqualTo("limit");
		}
	}

	private void compare(Question question) {
		Set<String> values = new LinkedHashSet<>(samples(question.schema()));
		values.stream().toList().forEach((value) -> values.addAll(nearMisses(value)));
		boolean list = question.list();
		for (String value : values) {
			if (value.isEmpty() || (list && value.contains(","))) {
				continue;
			}
			String refusal = refusal(question, value);
			boolean accepted = accepts(question.schema(), value);
			if (accepted && (OF_DATA.contains(question.schema().path("pattern").asString(""))
					|| COMPARED.matcher(refusal).find())) {
				continue;
			}
			assertThat(refusal.isEmpty()).as("%s=%s: %s", question.name(), value, refusal).isEqualTo(accepted);
		}
	}

	private List<String> samples(JsonNode schema) {
		if (schema.has("enum")) {
			return schema.get("enum").valueStream().map(JsonNode::asString).toList();
		}
		if (schema.get("type").asString().equals("boolean")) {
			return List.of("true", "false");
		}
		if (schema.get("type").asString().equals("integer")) {
			long least = schema.get("minimum").asLong();
			long most = schema.get("maximum").asLong();
			return Stream.of(least, most, least - 1, most + 1, (least + most) / 2).map(String::valueOf).toList();
		}
		return PatternSamples.of(schema.get("pattern").asString(), SAMPLES, this.random);
	}

	private List<String> nearMisses(String value) {
		int place = this.random.nextInt(value.length() + 1);
		int next = Math.min(place + 1, value.length());
		String odd = String.valueOf(ODD.charAt(this.random.nextInt(ODD.length())));
		return List.of(value.substring(0, place) + value.substring(next),
				value.substring(0, place) + odd + value.substring(next),
				value.substring(0, place) + odd + value.substring(place), "0" + value, value + ".0", " " + value,
				value + " ", value.toUpperCase(Locale.ROOT), value + value);
	}

	private static boolean accepts(JsonNode schema, String value) {
		if (schema.has("enum")) {
			return schema.get("enum").valueStream().anyMatch((allowed) -> allowed.asString().equals(value));
		}
		return switch (schema.get("type").asString()) {
			case "boolean" -> value.equals("true") || value.equals("false");
			case "integer" ->
				value.matches("0|-?[1-9][0-9]{0,17}") && Long.parseLong(value) >= schema.get("minimum").asLong()
						&& Long.parseLong(value) <= schema.get("maximum").asLong();
			default -> value.codePointCount(0, value.length()) <= schema.get("maxLength").asInt()
					&& ecmaScript(schema.get("pattern").asString()).matcher(value).find();
		};
	}

	/**
	 * Translates an ECMAScript pattern: white space is Unicode's, and {@code $} matches
	 * only the very end.
	 */
	private static Pattern ecmaScript(String pattern) {
		String space = "\\\\t-\\\\r\\\\p{Zs}\\\\u2028\\\\u2029\\\\uFEFF";
		return Pattern.compile(pattern.replaceAll("\\$$", "\\\\z").replaceAll("\\\\s", space));
	}

	/** Returns why the service rejects a value; empty if it accepts it. */
	private String refusal(Question question, String value) {
		try {
			String query = question.others() + question.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
			HttpResponse<String> answer = HTTP.send(
					HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + question.path() + "?" + query))
						.build(),
					HttpResponse.BodyHandlers.ofString());
			// A version or a cursor may be well-formed, but not be there
			assertThat(answer.statusCode()).as(query + answer.body()).isIn(200, 400, 404, 410);
			return (answer.statusCode() != 400) ? ""
					: JsonMapper.shared()
						.readTree(answer.body())
						.get("errors")
						.valueStream()
						.filter((error) -> error.get("parameter").asString().equals(question.name()))
						.map((error) -> error.get("detail").asString())
						.collect(Collectors.joining());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A query parameter.
	 *
	 * @param path the path of its operation
	 * @param name its name
	 * @param schema the schema of a single value
	 * @param list whether it takes several values
	 * @param others other parameters that it needs
	 */
	private record Question(String path, String name, JsonNode schema, boolean list, String others) {

		static Question of(String path, JsonNode parameter, JsonNode all) {
			String name = parameter.get("name").asString();
			boolean list = parameter.get("schema").has("items");
			Stream<String> required = all.valueStream()
				.filter((other) -> other.path("required").asBoolean(false) && !other.equals(parameter))
				.filter((other) -> other.get("in").asString().equals("query"))
				.map((other) -> other.get("name").asString() + "=" + text(other.get("example")));
			String filled = all.valueStream()
				.filter((other) -> other.get("in").asString().equals("path"))
				.reduce(path, (soFar, other) -> soFar.replace("{" + other.get("name").asString() + "}",
						text(other.get("example"))), (one, other) -> other);
			return new Question(filled, name, list ? parameter.at("/schema/items") : parameter.get("schema"), list,
					Stream.concat(required, Stream.ofNullable(CONTEXT.get(name)))
						.map((other) -> other + "&")
						.collect(Collectors.joining()));
		}

		private static String text(JsonNode example) {
			return example.isArray() ? example.get(0).asString() : example.asString();
		}

	}

}
