package org.saheltimeline.http.edge;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saheltimeline.Api;
import org.saheltimeline.TimelineTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that any request gets the right status and a problem detail that explains it,
 * without exposing server internals. Each request is a row of hostile-requests.csv.
 */
@TimelineTest
class HostileRequestTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final Map<String, Integer> explained = new ConcurrentHashMap<>();

	private static final Map<Pattern, Collection<String>> declared = new ConcurrentHashMap<>();

	private static final Pattern GET = Pattern.compile("GET (/api/v1/[^ ?#\\\\]*)");

	@Autowired
	private Api api;

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0}: {3}")
	@CsvFileSource(resources = "hostile-requests.csv", delimiter = '|', quoteCharacter = '`',
			useHeadersInDisplayName = false, numLinesToSkip = 1, maxCharsPerColumn = 4096)
	void aHostileRequestGetsItsProblem(String name, String line, @Nullable String headers, int status,
			@Nullable String type, @Nullable String parameter, @Nullable String code) throws IOException {
		String request = line.contains(" HTTP/") || line.contains("\\n") ? line
				: RawExchange.request(line, (headers != null) ? headers : "");
		RawExchange answer = RawExchange.of(this.port, request);
		assertThat(answer.status()).as(answer.body()).isEqualTo(status);
		assertThat(answer.responses()).isEqualTo(1);
		isDeclared(line, answer.status());
		carriesWhatEveryAnswerDoes(answer);
		if (type == null) {
			assertThat(answer.status()).isLessThan(400);
		}
		else {
			isProblem(answer, type, parameter, code);
		}
	}

	/**
	 * Asserts that the OpenAPI document declares the status, if it describes this GET.
	 */
	private void isDeclared(String line, int status) {
		Matcher get = GET.matcher(line);
		if (get.lookingAt()) {
			declared().forEach((path, statuses) -> {
				if (path.matcher(get.group(1)).matches()) {
					assertThat(statuses).as(line).contains(String.valueOf(status));
				}
			});
		}
	}

	private Map<Pattern, Collection<String>> declared() {
		if (declared.isEmpty()) {
			JSON.readTree(this.api.send("GET", "/openapi.json").body())
				.get("paths")
				.forEachEntry((path, item) -> declared.put(Pattern.compile(path.replaceAll("\\{\\w+}", "[^/;]+")),
						item.at("/get/responses").propertyNames()));
		}
		return declared;
	}

	private static void carriesWhatEveryAnswerDoes(RawExchange answer) {
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
		assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(answer.header("X-Request-Id")).matches("[A-Za-z0-9._-]{1,64}");
		assertThat(answer.header("Server")).isEmpty();
		assertThat(answer.header("Vary")).doesNotContain("Origin");
	}

	private void isProblem(RawExchange answer, String type, @Nullable String parameter, @Nullable String code) {
		assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
		assertThat(answer.body()).doesNotContain("Exception", "org.", "java.", "\tat ", "jetty", "SQL");
		JsonNode problem = JSON.readTree(answer.body());
		assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
		assertThat(problem.get("type").asString()).isEqualTo("/api/v1/problems/" + type);
		assertThat(problem.get("title").asString()).isNotBlank().isNotEqualTo("Internal server error");
		assertThat(problem.get("detail").asString()).isNotBlank();
		assertThat(problem.get("instance").asString()).startsWith("/").doesNotContain("badMessage", "?");
		assertThat(explained.computeIfAbsent(type, this::explanation)).isEqualTo(200);
		if (answer.status() == 405) {
			assertThat(answer.header("Allow").split("[, ]+", -1)).containsExactlyInAnyOrder("GET", "HEAD", "OPTIONS");
		}
		if (parameter != null) {
			JsonNode error = problem.get("errors").get(0);
			assertThat(error.get("parameter").asString()).isEqualTo(parameter);
			assertThat(error.get("code").asString()).isEqualTo(code);
		}
	}

	private int explanation(String type) {
		return this.api.send("GET", "/api/v1/problems/" + type).statusCode();
	}

}
