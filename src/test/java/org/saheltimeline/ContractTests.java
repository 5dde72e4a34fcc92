package org.saheltimeline;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the validation behind all other API tests finds every violation and nothing
 * else.
 */
@TimelineTest
class ContractTests {

	private static final String EVENT = "/api/v1/events/first-convoy-leaves-niger";

	@Autowired
	private Api api;

	private String document = "";

	private Contract contract = new Contract("""
			{"openapi": "3.1.0", "info": {"title": "nothing", "version": "1"}, "paths": {}}
			""");

	@BeforeEach
	void readTheDocument() {
		this.document = this.api.send("GET", "/openapi.json").body();
		this.contract = new Contract(this.document);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			a wrong type                 | "version":1               | "version":"1"
			null that is not allowed     | "title":"[^"]+"           | "title":null
			a missing field              | "version":1,              | ``
			a field that is not there    | "version":1               | "version":1,"secret":1
			a value of no closed list    | "kind":"convoy-departure" | "kind":"convoi"
			a text of the wrong form     | "id":"niger"              | "id":"Niger!"
			a date that is none          | "earliest":"2023-10-10"   | "earliest":"2023-10-32"
			a date of the wrong form     | "edtf":"2023-10"          | "edtf":"October"
			a time that is none          | "updatedAt":"[^"]+"       | "updatedAt":"now"
			a number below its limit     | "start":1351              | "start":-1
			something else than an event | "when":                   | "wann":
			""")
	void aWrongBodyIsReported(String mistake, String pattern, String replacement) {
		HttpResponse<String> response = this.api.send("GET", EVENT);
		String wrong = response.body().replaceFirst(pattern, replacement);
		assertThat(wrong).as(mistake).isNotEqualTo(response.body());
		assertBroken(EVENT, 200, "application/json", wrong);
	}

	@Test
	void everyTestThatAsksTheProgramIsHeldToIt() {
		Api promised = this.api.against(new Contract(this.document.replace("\"lists\"", "\"tables\"")));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> promised.get("/codebook"))
			.withMessageContaining("/api/v1/codebook answered 200, and the OpenAPI document says otherwise")
			.withMessageContaining("tables");
	}

	@Test
	void aHeaderThatIsMissingIsReported() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> this.contract.check(URI.create("http://localhost" + EVENT), 200,
					Map.of("Content-Type", List.of("application/json")), this.api.send("GET", EVENT).body()))
			.withMessageContaining("X-Request-Id");
	}

	@Test
	void aLongTextIsReported() {
		String body = this.api.send("GET", EVENT).body();
		assertBroken(EVENT, 200, "application/json",
				body.replaceFirst("\"title\":\"", "\"title\":\"" + "a".repeat(20_000)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind=coop", "kind=coup,coop", "limit=201", "limit=many", "actor=Niger", "date=yesterday",
			"sort=size", "colour=red" })
	void anAnswerToAQuestionThatTheDocumentDoesNotAllowIsReported(String query) {
		String list = this.api.send("GET", "/api/v1/events?limit=1").body();
		check("/api/v1/events?limit=1", 200, "application/json", list);
		assertBroken("/api/v1/events?" + query, 200, "application/json", list);
	}

	@Test
	void aStatusOrAFormatThatTheDocumentDoesNotHaveIsReported() {
		String body = this.api.send("GET", EVENT).body();
		assertBroken(EVENT, 201, "application/json", body);
		assertBroken(EVENT, 200, "text/html", "<p>An event</p>");
		assertBroken(EVENT, 404, "application/problem+json", "{\"title\": \"Not found\"}");
		assertBroken("/api/v1/nothing", 200, "application/json", body);
	}

	@Test
	void everyExampleOfAnErrorIsOne() {
		JsonNode whole = JsonMapper.shared().readTree(this.document);
		JsonNode ofReads = whole.at("/paths/~1api~1v1~1events~1{id}/get/responses");
		JsonNode responses = whole.at("/components/responses");
		assertThat(responses.size()).isGreaterThan(5);
		responses.forEachEntry(
				(name, response) -> response.at("/content/application~1problem+json/examples").forEach((example) -> {
					JsonNode problem = example.get("value");
					assertThat(name).isEqualTo("Problem" + problem.get("status"));
					if (ofReads.has(problem.get("status").asString())) {
						check(EVENT, problem.get("status").asInt(), "application/problem+json", problem.toString());
					}
					assertThat(this.api.send("GET", problem.get("type").asString()).statusCode()).isEqualTo(200);
				}));
	}

	private void assertBroken(String path, int status, String type, String body) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> check(path, status, type, body))
			.withMessageContaining("the OpenAPI document says otherwise");
	}

	private void check(String path, int status, String type, String body) {
		Map<String, List<String>> headers = new TreeMap<>(this.api.send("GET", EVENT).headers().map());
		headers.put("content-type", List.of(type));
		headers.put("retry-after", List.of("1"));
		this.contract.check(URI.create("http://localhost" + path), status, headers, body);
	}

}
